import { expect, it } from "vitest";
import { isOfficeVisit, isVisit } from "./visit-codes.ts";

it.each(["99202", "99213", "99215", "92012", "92014", "G0463"])("%s is an office visit", (code) => {
  expect([isOfficeVisit(code), isVisit(code)]).toEqual([true, true]);
});

it.each(["99201", "99221", "99283", "99291", "99347", "99395", "99446", "99495"])(
  "%s is a visit elsewhere",
  (code) => {
    expect([isOfficeVisit(code), isVisit(code)]).toEqual([false, true]);
  },
);

it.each(["17340", "99070", "99155", "99173", "92004", "G2211", "96372"])(
  "%s is no visit",
  (code) => {
    expect([isOfficeVisit(code), isVisit(code)]).toEqual([false, false]);
  },
);
