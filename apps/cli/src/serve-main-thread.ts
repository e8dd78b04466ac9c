import { parentPort, workerData } from "node:worker_threads";
import { batchChecker, type ThreadOrder } from "./check-batch.ts";
import type { Target } from "./files/find-files.ts";
import { settingsFor } from "./judge-options.ts";
import { nodeWorld } from "./node-world.ts";

/** Checks the files that the main thread hands over, until it closes the port. */
export function serveMainThread(): void {
  const order = workerData as ThreadOrder;
  const world = nodeWorld();
  const check = batchChecker(order, settingsFor(order.judge, world), world);
  parentPort?.on("message", (targets: readonly Target[]) => {
    void check(targets).then(
      (result) => parentPort?.postMessage({ result }, []),
      (error: unknown) => parentPort?.postMessage({ error }, []),
    );
  });
}
