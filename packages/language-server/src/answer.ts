import { LSPErrorCodes, ResponseError, type CancellationToken } from "vscode-languageserver";
import type { ServerEnvironment } from "./environment.ts";

/**
 * Runs the work of a request, unless its client has given up on it by then.
 *
 * @throws ResponseError `RequestCancelled` when the client cancelled before the answer was ready
 */
export async function answer<Result>(
  environment: Pick<ServerEnvironment, "pause">,
  token: CancellationToken,
  work: () => Promise<Result>,
): Promise<Result> {
  stopIfCancelled(token);
  await environment.pause();
  stopIfCancelled(token);
  const result = await work();
  stopIfCancelled(token);
  return result;
}

/** @throws ResponseError `RequestCancelled` */
export function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, "The client cancelled the request.");
  }
}
