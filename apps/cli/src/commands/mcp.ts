import * as z from "zod";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { JudgeOptions } from "../judge-options.ts";
import { linesOf } from "../lines-of.ts";
import {
  answerLine,
  INVALID_PARAMS,
  isRecord,
  METHOD_NOT_FOUND,
  RpcError,
  type Request,
} from "../mcp/json-rpc.ts";
import { TOOLS } from "../mcp/tools.ts";
import type { World } from "../world.ts";

/** The versions of the protocol that the server speaks, newest first. */
const PROTOCOL_VERSIONS = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"] as const;

const INSTRUCTIONS =
  "Checks documentation by fixed rules; whether a service was necessary is for people to judge. " +
  "Never invent a clinical fact to satisfy a finding: leave a blank and ask.";

/**
 * Serves the Model Context Protocol over standard input and output, one message in each line, until
 * the input ends.
 */
export async function mcpCommand(
  options: JudgeOptions,
  world: World,
  version: string,
): Promise<ExitCode> {
  for await (const line of linesOf(world.stdin)) {
    if (line === "") continue;
    const answer = await answerLine(line, (request) => handle(request, options, world, version));
    if (answer !== undefined) await world.stdout.write(`${answer}\n`);
    if (world.stdout.isClosed) break;
  }
  return EXIT.passed;
}

async function handle(
  { method, params }: Request,
  options: JudgeOptions,
  world: World,
  version: string,
): Promise<unknown> {
  switch (method) {
    case "initialize":
      return {
        protocolVersion:
          PROTOCOL_VERSIONS.find((one) => one === params["protocolVersion"]) ??
          PROTOCOL_VERSIONS[0],
        capabilities: { tools: {} },
        serverInfo: { name: "encounter-lint", title: "Encounter Lint", version },
        instructions: INSTRUCTIONS,
      };
    case "ping":
      return {};
    case "tools/list":
      return { tools: TOOLS.map(describeTool) };
    case "tools/call":
      return callTool(params, options, world);
    default:
      if (method.startsWith("notifications/")) return undefined;
      throw new RpcError(METHOD_NOT_FOUND, `There is no method "${method}".`);
  }
}

function describeTool({ name, title, description, input }: (typeof TOOLS)[number]) {
  return {
    name,
    title,
    description,
    inputSchema: z.toJSONSchema(input),
    annotations: { readOnlyHint: true, openWorldHint: false },
  };
}

async function callTool(
  { name, arguments: input = {} }: Request["params"],
  options: JudgeOptions,
  world: World,
): Promise<unknown> {
  const tool = TOOLS.find((one) => one.name === name);
  if (!tool || !isRecord(input)) {
    throw new RpcError(INVALID_PARAMS, `There is no tool "${String(name)}".`);
  }
  const answer = await tool.call(input, world, options);
  return answer.ok
    ? {
        content: [{ type: "text", text: JSON.stringify(answer.data) }],
        structuredContent: answer.data,
      }
    : { content: [{ type: "text", text: answer.problem }], isError: true };
}
