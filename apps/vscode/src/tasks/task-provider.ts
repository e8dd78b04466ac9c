import {
  ShellExecution,
  Task,
  TaskGroup,
  tasks,
  TaskScope,
  workspace,
  type Disposable,
  type TaskDefinition,
  type WorkspaceFolder,
} from "vscode";
import { taskCommand, toTaskOptions, type TaskOptions } from "./task-command.ts";

const TYPE = "encounter-lint";

/** Offers tasks that run the command: once, and on every change. */
export function provideTasks(): Disposable {
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () =>
      (workspace.workspaceFolders ?? []).flatMap((folder) => [
        task("check", { type: TYPE }, folder),
        task("watch", { type: TYPE, watch: true }, folder),
      ]),
    resolveTask: ({ definition, name, scope }) =>
      task(name, toTaskOptions(definition), scope ?? TaskScope.Workspace, definition),
  });
}

function task(
  name: string,
  options: TaskOptions,
  scope: WorkspaceFolder | TaskScope.Global | TaskScope.Workspace,
  // The editor recognises a task of `tasks.json` by the very object that it gave.
  definition: TaskDefinition = options,
): Task {
  const { command, args } = taskCommand(options);
  const matcher = options.watch === true ? "$encounter-lint-watch" : "$encounter-lint";
  const made = new Task(
    definition,
    scope,
    name,
    TYPE,
    new ShellExecution(command, [...args]),
    matcher,
  );
  made.group = TaskGroup.Test;
  made.isBackground = options.watch === true;
  return made;
}
