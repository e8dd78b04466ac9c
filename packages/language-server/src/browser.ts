import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from "vscode-languageserver/browser";
import { browserEnvironment } from "./browser-environment.ts";
import { startServer } from "./server.ts";

startServer(
  createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)),
  browserEnvironment,
);
