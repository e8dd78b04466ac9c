export {
  compareMarked,
  parseMarkedFixture,
  type MarkedFinding,
  type MarkedFixture,
} from "./marked-fixture.ts";
