import type { ServerEnvironment } from "./environment.ts";

/** The world of a web worker: it has no files of its own. */
export const browserEnvironment: ServerEnvironment = {
  files: {
    reaches: () => false,
    read: () => Promise.resolve(undefined),
    exists: () => Promise.resolve(false),
    find: () => Promise.resolve([]),
  },
  pause: () =>
    new Promise((resolve) => {
      setTimeout(resolve, 0);
    }),
  now: () => new Date(),
};
