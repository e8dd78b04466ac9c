import {
  FILE_REQUESTS,
  type FileParams,
  type FindFilesParams,
} from "@encounter-lint/language-server";
import { RelativePattern, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** Reads files for the server where it cannot: in the browser and in virtual workspaces. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(FILE_REQUESTS.read, async ({ uri }: FileParams) => {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
    } catch {
      return null;
    }
  });
  client.onRequest<boolean, void>(FILE_REQUESTS.exists, async ({ uri }: FileParams) => {
    try {
      await workspace.fs.stat(Uri.parse(uri));
      return true;
    } catch {
      return false;
    }
  });
  client.onRequest(FILE_REQUESTS.find, async ({ folderUri, endings }: FindFilesParams) => {
    const pattern = new RelativePattern(Uri.parse(folderUri), `**/*{${endings.join(",")}}`);
    const found = await workspace.findFiles(pattern, "**/node_modules/**");
    return found.map(String).sort();
  });
}
