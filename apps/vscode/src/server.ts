// One file serves as a process and as a web worker, so that the package carries the rules once.
if ("importScripts" in globalThis) void import("@encounter-lint/language-server/browser");
else void import("@encounter-lint/language-server/node");
