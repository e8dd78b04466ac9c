/** The formats that are read. */
export type DocumentFormat = "yaml" | "markdown";
