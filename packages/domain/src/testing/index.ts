export * from "./an-encounter.ts";
export { testRule, type FindingCase, type SilentCase } from "./rule-tester.ts";
