#!/usr/bin/env node
import { createConnection } from "vscode-languageserver/node";
import { nodeEnvironment } from "./node-environment.ts";
import { startServer } from "./server.ts";

startServer(createConnection(), nodeEnvironment);
