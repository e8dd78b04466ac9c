import { serveMainThread } from "./serve-main-thread.ts";

serveMainThread();
