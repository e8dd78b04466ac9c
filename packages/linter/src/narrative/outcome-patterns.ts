import type { TreatmentOutcome } from "@encounter-lint/domain";
import type { WordedPattern } from "./worded-pattern.ts";

/** A way of telling how a treatment ended that no fixed phrase covers. Repetition is bounded throughout. */
export interface OutcomePattern extends WordedPattern {
  readonly outcome: TreatmentOutcome;
  /** Says something of a treatment only where one is named: acne that persists has not failed one. */
  readonly needsTreatment?: true;
}

/** What drugs do to a patient who does not bear them. */
const HARM =
  "(?:rash\\w*|hives|nausea\\w*|vomit\\w*|thr[eo]w(?:ing)? up|sick|dizz\\w+|light-?headed\\w*|headaches?|migraines?|irritat\\w+|too (?:dry|harsh|red)|dry(?:ness|ing)?|peeling|redness|raw|blister\\w*|burn(?:s|ed|ing|t)?|sting\\w*|diarrh\\w+|cramps?|gi (?:upset|distress|symptoms?|side effects?|intoleranc\\w+)|stomach\\w*|reflux|heartburn|(?:o?esophag|gastr)\\w+|photosens\\w+|sun ?burn\\w*|depress\\w+|mood\\w*|suicid\\w+|yeast\\w*|candid\\w+|thrush|eczema\\w*|vertigo|bloat\\w+|insomnia|hair loss|chest pain|tinnitus|joint (?:pain|aches)|myalgia\\w*|lupus\\w*|dermatitis|bleach\\w*|lfts?|liver|transaminas\\w+|triglycerid\\w+|palpitat\\w+|hyperkal\\w+|potassium|spotting|irregular \\w+|breast \\w+|weight gain|swelling|swollen|allerg\\w+|pseudotumor|side[ -]effects?|aes?|adverse \\w+|intoleran\\w+|intolerab\\w+|anaphyla\\w+|joint pain|arthralg\\w+|dvt|clots?|pigment\\w+|discolou?r\\w+)";

const GOOD =
  "(?:effect|change|help|benefit|improvement|response|relief|difference|success|results?|clearing|clearance|progress|impact|control|reduction|gains?|imp|impr|resp)";

/** What is in each of the words for something good. */
const GOOD_WORDS =
  "effect change help benefit imp resp relief difference success result clear progress control reduction gain".split(
    " ",
  );

const WORKS =
  "(?:help\\w{0,3}|work\\w{0,3}|clear\\w{0,3}|improv\\w{1,4}|respon\\w{1,5}|control\\w{0,4}|effective|enough|sufficient|adequate|settl\\w{1,3}|calm\\w{0,3}|resolv\\w{1,3}|touch\\w{0,3}|budg\\w{1,3}|last\\w{0,3}|suffic\\w{1,3}|do (?:anything|much|enough|the trick|a thing))";

const LESIONS =
  "(?:acne|lesions?|nodules?|cysts?|papules?|pustules?|breakouts?|break-outs?|spots|flares?|bumps?|pimples?|counts?|skin|face|back|chest|disease|inflammation|they|these|it|things)";

const ENDED =
  "(?:stopped|discontinued|d/?c'?d|dced|dc|d/c|quit|halted|ceased|came off|taken off|withdrawn|abandoned|gave up|given up|self-discontinued|off|had to stop|held)";

/** Read beside the fixed phrases of the vocabulary, one sentence at a time. */
export const OUTCOME_PATTERNS: readonly OutcomePattern[] = [
  {
    // "adapalene (4 months, nothing)", "lesions same", "doxy 12 wk - 0"
    outcome: "failed",
    words: [
      [
        "luck",
        "nothing",
        "same",
        "unsatisf",
        "unsuccess",
        "0",
        "zero",
        "nada",
        "zilch",
        "fruitless",
        "in vain",
        "unimpress",
        "disappoint",
        "futile",
      ],
    ],
    pattern:
      /\b(?:without (?:any |much )?luck|unsatisf\w+|unsuccess\w+|fruitless\w*|in vain|unimpress\w+|disappoint\w+|futile|nada|zilch)\b|\b(?:nothing|zero)(?=\s?[);.,]|\s?$)|\b(?:lesions?|acne|skin|nodules|cysts|papules|counts?) (?:stayed |was |were |looked |is |are )?(?:the )?same\b|(?<=\s[-–—=:]\s?)0(?=\s?[);.,]|\s?$)/gi,
    needsTreatment: true,
  },
  {
    outcome: "failed",
    words: [
      [
        "neither",
        "nothing",
        "none",
        "not one",
        "no treatment",
        "no drug",
        "no medication",
        "no medicine",
        "no regimen",
        "no cream",
        "no pill",
        "no topical",
      ],
    ],
    pattern: new RegExp(
      `\\b(?:neither|nothing|none|not one|no (?:treatment|drug|medication|medicine|regimen|cream|pill|topical)s?)\\b(?=[^.;\\n]{0,200}\\b(?:${WORKS}|brought|made|did|done|gave|came of|come of|changed|achieved|happened|benefit\\w{0,4}|effect\\w{0,4}|difference|stopped|prevented|kept)\\b)`,
      "gi",
    ),
    needsTreatment: true,
  },
  {
    outcome: "failed",
    words: [
      ["still", "kept", "keep", "continu"],
      [
        "flar",
        "break",
        "broke",
        "get",
        "develop",
        "ha",
        "form",
        "scar",
        "new",
        "erupt",
        "worsen",
        "active",
        "recur",
        "appear",
        "com",
        "return",
      ],
    ],
    pattern:
      /\b(?:still|kept|keeps|keep|continue[sd]?|continuing)\s(?:to\s)?(?:\w{2,10}\s){0,2}(?:flar\w{1,4}|break\w{0,3}|broke|get\w{0,4}|gets|develop\w{0,3}|ha(?:s|d|ving|ve)(?! not\b| never\b)|form\w{0,3}|scar\w{0,4}|new|erupt\w{0,3}|worsen\w{0,3}|active|recurr?\w{0,4}|appear\w{0,3}|com(?:e|es|ing)|return\w{0,3})\b/gi,
    needsTreatment: true,
  },
  {
    outcome: "failed",
    words: [
      [
        "no",
        "little",
        "minimal",
        "scant",
        "negligible",
        "insufficient",
        "inadequate",
        "hardly",
        "barely",
        "without",
        "w/o",
        "limited",
        "marginal",
        "trivial",
        "lack of",
        "poor",
        "unsatisfactory",
        "suboptimal",
        "disappointing",
        "incomplete",
      ],
      GOOD_WORDS,
    ],
    pattern: new RegExp(
      `\\b(?:no|little|minimal|scant|negligible|insufficient|inadequate|hardly any|barely any|without|w/o|limited|not much|not any|marginal|nominal|trivial|lack of|poor|unsatisfactory|suboptimal|disappointing|incomplete)\\s(?:(?:or|to|if any|\\w{2,12}),?\\s){0,3}?${GOOD}\\b`,
      "gi",
    ),
  },
  {
    outcome: "failed",
    words: [
      [
        "help",
        "work",
        "clear",
        "improv",
        "respon",
        "control",
        "effective",
        "enough",
        "sufficient",
        "adequate",
        "settl",
        "calm",
        "resolv",
        "touch",
        "budg",
        "last",
        "suffic",
        "do anything",
        "do much",
        "do the trick",
        "do a thing",
      ],
    ],
    pattern: new RegExp(
      `\\b(?:did|does|has|have|had|was|were|is|are|could)(?:n['’]?t| not| never)\\s(?:\\w{2,12}\\s){0,3}?${WORKS}\\b|\\bdo(?:n['’]?t| not) (?:help|work|control|clear)\\b`,
      "gi",
    ),
  },
  {
    outcome: "failed",
    words: [
      [
        "no b",
        "no h",
        "no l",
        "no g",
        "no u",
        "no d",
        "no c",
        "not any",
        "not much",
        "nothing",
        "little",
        "not do",
        "made no",
        "made hardly",
        "unhelpful",
        "useless",
        "disappoint",
        "to no avail",
        "in vain",
        "zero",
        "zilch",
        "nil",
        "nada",
        "no go",
        "wore off",
        "no fewer",
        "no less",
        "not less",
        "not fewer",
        "gave nothing",
        "quit ",
        "stopped ",
        "ceased ",
        "gave up on",
        "unchanged",
        "unaffected",
        "unabated",
        "unresponsive",
        "responded ",
        "responds ",
        "failed",
        "fallen short",
        "fell short",
        "lost ",
        "ineffectual",
        "same as",
        "as bad",
        "as many",
        "as inflamed",
        "as red",
        "as active",
        "as angry",
        "as severe",
        "as sore",
        "just as",
        "barely",
        "hardly",
        "scarcely",
        "ongoing",
        "continued",
        "continuing",
        "persistent",
        "continual",
        "frequent",
        "still ",
        "many ",
        "more ",
        "flared ",
        "came ",
        "relapse",
        "recurrence",
        "rebound",
        "nowhere",
        "nothing out of",
        "δ",
        "with the same",
      ],
    ],
    pattern:
      /\b(?:got|getting|led|gone|went|going) (?:her |him |them |me |us |the patient )?nowhere\b|\bnothing out of (?:it|them|this|that|either|both)\b|\bno Δ|\bwith the same (?:\w{3,9} )?(?:acne|lesions|nodules|cysts|papules|spots|bumps|breakouts|face|skin)\b|\b(?:no|not) (?:fewer|less) (?:\w+ )?(?:papules?|nodules?|cysts?|lesions?|spots?|pimples?|bumps?|pustules?|breakouts?)\b|\bgave nothing\b|\b(?:no|not any|not much) (?:better|help|luck|good|use|dent|different|clearer)\b|\b(?:did|done|does|doing|changed|achieved|accomplished) (?:nothing|little|not do)\b|\bmade (?:no|little|hardly any) (?:difference|dent|impression)\b|(?:=|->|→|\s[–—-])\s?(?:nothing|nil|zero|zilch|nada|no go)\b|\bunhelpful\b|\buseless\b|\bdisappoint\w{2,3}\b|\bto no avail\b|\bin vain\b|\bwore off\b|\b(?:quit|stopped|ceased) (?:work|help|be)ing?\b|\bgave up on\b|\bunchanged\b|\bunaffected\b|\bunabated\b|\bunresponsive\b|\brespond(?:ed|s) (?:poorly|inadequately|insufficiently|minimally)\b|\b(?:has|have|had) (?:each |all |both )?(?:failed|fallen short)\b|\bfell short\b|\blost (?:its )?(?:effect|efficacy)\b|\bineffectual\b|\bsame as (?:before|ever)\b|\b(?:just )?as (?:bad|many|inflamed|red|active|angry|severe|sore) as (?:ever|before|at the start|when)\b|\bjust as (?:bad|many|inflamed|red|active|angry|severe|sore|painful|numerous)\b|\b(?:barely|hardly|scarcely) (?:touched|helped|worked|made|changed|budged|dented|improved)\b|(?:\b(?:with|but|and|despite) |(?:=>?|->|→)\s?)(?:ongoing|continued|continuing|persistent|continual|frequent|still|many|more) (?:\w{3,12} )?(?:break-?outs?|lesions?|flares?|nodules?|cysts?|acne|papules?|outbreaks?|activity|disease|inflammation)\b|\bflared (?:right |straight )?(?:back|up|again)\b|\bcame (?:right|straight|roaring) back\b|\bwith (?:an? )?(?:early |prompt |rapid |later |subsequent |quick )?(?:relapse|recurrence|rebound)\b/gi,
    needsTreatment: true,
  },
  {
    outcome: "failed",
    words: [
      [
        "persist",
        "recur",
        "return",
        "came",
        "come back",
        "coming back",
        "reappear",
        "relaps",
        "remain",
        "continue",
        "worse",
        "progress",
        "flare",
        "rebound",
        "the same",
      ],
    ],
    pattern: new RegExp(
      `\\b${LESIONS}\\b(?:\\s\\w{2,12}){0,3}?\\s(?:persist\\w{0,4}|recurr?\\w{0,4}|returned|returning|came (?:right |straight )?back|come back|coming back|reappear\\w{0,3}|relaps\\w{1,3}|remain(?:s|ed)?(?: active)?|continued|continues|worsened|progress\\w{0,3}|flared|got worse|rebound\\w{0,3}|the same)\\b|\\b(?:relapse|recurrence|rebound|flare)s?\\b(?=\\s(?:on|off|after|within|when|once|despite|upon))`,
      "gi",
    ),
    needsTreatment: true,
  },
  {
    outcome: "failed",
    words: [["lack of", "inefficacy", "ineffectiveness", "not working", "kept"]],
    pattern: new RegExp(
      `\\b${ENDED}\\b[^.;\\n]{0,40}\\b(?:lack of (?:effect|efficacy|response|benefit)|inefficacy|ineffectiveness|not working|nodules kept|kept (?:coming|getting|breaking))`,
      "gi",
    ),
  },
  {
    outcome: "partial",
    words: [
      [...GOOD_WORDS, "better", "reduced", "worked"],
      [
        "transient",
        "temporary",
        "short-lived",
        "brief",
        "fleeting",
        "partial",
        "some",
        "modest",
        "slight",
        "mild",
        "initial",
        "small",
        "only",
        "minor",
        "moderate",
        "at best",
        "helped",
        "just",
        "marginally",
        "partly",
        "minimally",
        "but",
      ],
    ],
    pattern: new RegExp(
      `\\b(?:transient|temporary|short-lived|brief|fleeting|partial|some|modest|slight|mild|initial|small|only a little|only slight|only modest|only minor|minor|only temporary|moderate|at best)\\s(?:\\w{3,12}\\s)?(?:${GOOD})\\b|\\bhelped (?:a (?:little|bit)|some|somewhat|only|briefly|at first|initially|temporarily|for a (?:while|time))\\b|\\b(?:only|just|somewhat|slightly|marginally|partly|partially|minimally) (?:a (?:little|bit) )?(?:slightly |marginally |partly |partially |minimally |somewhat )?(?:better|improved|helped|helpful|effective|cleared|controlled|responsive)\\b|\\b(?:improved|helped|cleared|reduced|worked)\\b[^.;\\n]{0,40}\\bbut (?:not|no|had|did|the|its|then|nodules|cysts|only|lesions|never|they|it|acne|returned|recurred|relapsed|came)\\b`,
      "gi",
    ),
  },
  {
    outcome: "partial",
    words: [["%", "percent", "per cent"]],
    pattern:
      /(?<![\d.])(?:[1-5]?\d|60)(?:\s?(?:-|–|to)\s?(?:[1-5]?\d|60))?\s?(?:%|percent|per cent)\s(?:\w{3,10}\s)?(?:improve\w{0,4}|better|reduc\w{2,4}|clear\w{0,4}|respon\w{2,3}|fewer|decreas\w{1,2})/gi,
  },
  {
    outcome: "intolerant",
    words: [["stopped", "discontinued", "d/c", "dc'd", "quit"]],
    pattern: new RegExp(
      `\\b${HARM}\\b[^.;\\n]{0,20}\\b(?:stopped|discontinued|d/c|dc'd|quit)\\b`,
      "gi",
    ),
    needsTreatment: true,
  },
  {
    outcome: "intolerant",
    words: [
      [
        "stopped",
        "discontinued",
        "d/c",
        "dc",
        "quit",
        "halted",
        "ceased",
        "came off",
        "taken off",
        "withdrawn",
        "abandoned",
        "gave up",
        "given up",
        "off",
        "had to stop",
        "held",
        "not continue",
        "unable to continue",
      ],
      [
        "for",
        "due to",
        "because",
        "owing to",
        "secondary to",
        "after",
        "from",
        "d/t",
        "with",
        "given",
        "2/2",
      ],
    ],
    pattern: new RegExp(
      `\\b(?:${ENDED}|unable to continue|could not continue)\\b[^.;\\n]{0,50}?\\b(?:for|due to|because of|because|owing to|secondary to|after|from|d/t|with|given|2/2)\\b[^.;\\n]{0,40}?\\b${HARM}\\b`,
      "gi",
    ),
  },
  {
    outcome: "intolerant",
    words: [
      [
        "caus",
        "gave ",
        "made ",
        "led to",
        "resulted in",
        "produced",
        "developed",
        "brought ",
        "broke out",
        "breaks out",
        "came up",
        "came out",
        "reacted with",
        "limited by",
        "complicated by",
        "c/b",
        "bothered by",
        "too",
        "severe",
        "bad ",
        "marked ",
        "significant ",
        "intolerable ",
        "unacceptable ",
        "bothersome ",
        "tolerate",
        "stand",
        "bear",
        "stomach",
        "handle",
        "bleached everything",
      ],
    ],
    pattern: new RegExp(
      `\\b(?:caus(?:ed|es|ing)|gave (?:her|him|them|me|pt|the patient)|made (?:her|him|them|pt|the patient|everything|(?:her|his) \\w+)|led to|resulted in|produced|developed|brought (?:out|on)|br(?:oke|eaks) out in|came (?:up|out) in|reacted with|limited by|complicated by|c/b|bothered by|too|severely|(?:severe|bad|marked|significant|intolerable|unacceptable|bothersome) )\\b[^.;\\n]{0,30}?\\b${HARM}\\b|\\b(?:couldn['’]?t|could not|can['’]?t|cannot|did not|didn['’]?t|unable to) (?:\\w+ )?(?:tolerate|stand|bear|stomach|handle)\\b|\\bbleached everything\\b`,
      "gi",
    ),
  },
  {
    outcome: "contraindicated",
    words: [
      [
        "out of the question",
        "ruled out",
        "safe",
        "viable",
        "good",
        "reasonable",
        "suitable",
        "possible",
        "off the table",
        "off limits",
        "cannot",
        "can not",
        "cann",
        "couldn",
        "could not",
        "maynot",
        "may not",
        "mayn",
        "mustn",
        "must not",
        "shouldn",
        "should not",
        "contraindicat",
        "contra-indicat",
      ],
    ],
    pattern:
      /\b(?:out of the question|ruled out (?:because|by|due)|not (?:an? )?(?:safe|viable|good|reasonable|suitable|possible)(?: \w+)?(?: option| choice| candidate)?(?= (?:for|because|due|given|in|with|as|since)\b)|off (?:the table|limits)|(?:can|could|may|must|should)(?:not|n['’]?t| not) (?:be (?:given|used|prescribed|offered)|take|have|use|receive)\b|contra-?indicat\w{0,4}|unsafe)/gi,
  },
  {
    outcome: "declined",
    words: [
      [
        "rather ",
        "prefer",
        "wish ",
        "want ",
        "care ",
        "like ",
        "agree ",
        "not keen",
        "reluctant",
        "hesitant",
        "willing",
        "afraid",
        "fearful",
        "scared",
        "against",
        "not prepared",
        "not comfortable",
        "no interest",
        "turned ",
        "rejected",
      ],
    ],
    pattern:
      /\b(?:would|'d) (?:rather|prefer to) (?:not|avoid)\b|\b(?:does|do|did)(?:n['’]?t| not) (?:wish|want|care|like|agree) (?:to|for)\b|\b(?:not keen|reluctant|hesitant|unwilling|afraid|fearful|scared|against|not willing|not prepared|not comfortable)\b[^.;\n]{0,20}\b(?:to|on|of|with|taking|about)\b|\bno interest in\b|\bturned (?:it |them )?down\b|\brejected\b|\bprefers? (?:no|non)\b/gi,
  },
  {
    // `Ziana 1/26-5/26 ✗`
    outcome: "failed",
    words: [["✗", "✘", "❌"]],
    pattern: /[✗✘❌]/gu,
    needsTreatment: true,
  },
  {
    // "Adapalene begun two weeks ago, too early to judge"
    outcome: "ongoing",
    words: [["ago", "last week", "yesterday", "recently", "this week", "this month", "too "]],
    pattern:
      /\b(?:begun|began|started|initiated)\b[^.;\n]{0,24}\b(?:ago|last week|yesterday|recently|this (?:week|month))\b|\btoo (?:early|soon) to\b/gi,
  },
  {
    // "She will get doxycycline from today"
    outcome: "planned",
    words: [["will ", "to be ", "from t", "as of t"]],
    pattern:
      /\b(?:will|to be) (?:now |also )?(?:get|have|be (?:given|put on|started)|receive|use|take|try|go on|need|started)\b|\b(?:from|as of) (?:today|tonight|tomorrow)\b/gi,
    needsTreatment: true,
  },
  {
    outcome: "planned",
    words: [["pick", "fill", "start", "begun", "begin", "yet", "used it", "took it"]],
    pattern:
      /\b(?:has|have|had)(?:n['’]?t| not| never) (?:yet |actually )?(?:pick\w+|fill\w+|start\w+|us\w+ (?:it|them) yet|begun)\b|\bnever (?:filled|started|picked up|used it|took it)\b|\bnot (?:yet )?(?:started|begun|filled|picked up)\b|\b(?:starts|begins|starting|beginning) (?:today|tonight|tomorrow|next)\b/gi,
  },
  {
    outcome: "considered",
    words: [
      ["went over", "gone over", "talked ", "spoke ", "mentioned", "brought up", "raised", "as "],
    ],
    pattern:
      /\b(?:went over|gone over|talked (?:through|over)|spoke (?:about|of)|mentioned|brought up|raised)\b|\bas (?:possible |other |further )?(?:possibilit(?:y|ies)|options?|alternatives?)\b/gi,
    needsTreatment: true,
  },
  {
    outcome: "responding",
    words: [
      [
        "better",
        "improve",
        "clear",
        "fewer",
        "calmer",
        "doing ",
        "response",
        "control",
        "result",
        "effect",
        "benefit",
        "success",
        "hardly any new",
        "quiet",
        "reduc",
        "settled",
        "calmed",
      ],
    ],
    pattern:
      /\b(?:much|far|a lot|significantly|markedly|considerably|greatly|noticeably|substantially|dramatically|vastly|very much|so much) (?:better|improved|clearer|fewer|calmer)\b|\bdoing (?:very |really |quite |so )?(?:well|great|better|nicely|wonderfully)\b|\b(?:good|excellent|great|nice|marked|significant|substantial|dramatic|major|brisk|very good|favou?rable|strong) (?:response|improvement|control|results?|effect|benefit|clearance|success)\b|\b(?:well|nicely|fully|completely|almost|nearly|mostly|largely|virtually) (?:controlled|cleared|clear)\b|\bskin (?:is|has been|has|looks) (?:now |mostly |largely |nearly |almost )?clear\w{0,3}\b|\bhardly any new\b|\bkeeps? (?:her|his|their|the|it) \w{2,10} (?:clear|quiet|controlled|under control)\b|\b(?:has|have) (?:nearly |mostly |largely |almost |completely )?(?:cleared|settled|controlled|calmed) (?:most|much|nearly|almost|all|everything|it|her|him|his|the)\b|\b(?:[7-9]\d|100)\s?% (?:\w+ )?(?:improve\w*|better|clear\w*|reduc\w*)/gi,
  },
];

/** Ways of saying that nothing was tried before, beside the fixed phrases. */
export const UNTREATED_PATTERNS: readonly WordedPattern[] = [
  {
    words: [["before", "until", "to date", "so far", "up to now"]],
    pattern:
      /\bno (?:\w{3,14} )?(?:treatments?|therap(?:y|ies)|medic\w{3,8}|prescriptions?) (?:before (?:today|now|this)|until (?:today|now)|to date|so far|up to now)\b/gi,
  },
  {
    words: [["nothing"]],
    pattern:
      /\b(?:used|tried|taken|had) nothing\b(?!\s(?:else|new|other|since|stronger|but|more|that|by|oral\w*|systemic\w*|topical\w*|prescri\w+|hormonal\w*|from|of))/gi,
  },
  {
    words: [["nothing"]],
    pattern:
      /\bnothing (?:has|had|was) (?:ever |yet |so far |been |really ){0,2}(?:tried|used|taken|given|prescribed|attempted|applied)\b(?!\s(?:since|else|new|other|for (?!acne|this|it|them)))/gi,
  },
  {
    words: [["to date", "so far", "yet", "before", "as yet", "up to now", "until"]],
    pattern:
      /\bno (?:\w{3,14}[ ,/]{1,2}(?:or )?){0,3}?(?:medic\w{3,8}|meds|treatments?|therap(?:y|ies)|products?|drugs?|prescriptions?|topicals?|antibiotics?|tx) (?:tried|used|taken|given|prescribed|attempted|trialed) (?:to date|so far|yet|before|as yet|up to now|until (?:now|today))\b(?!\s(?:ha|help|work|gave|made|did|clear))/gi,
  },
  {
    words: [["tried", "used", "taken", "given", "prescribed", "attempted", "trialed"]],
    pattern:
      /\bno (?:\w{3,14}[ ,/]{1,2}(?:or )?){0,3}?(?:medic\w{3,8}|meds|treatments?|therap(?:y|ies)|products?|drugs?|prescriptions?|topicals?|antibiotics?|tx) (?:ha(?:s|ve|d)|was|were) (?:ever |yet |previously |so far )?(?:been )?(?:tried|used|taken|given|prescribed|attempted|trialed)\b/gi,
  },
  {
    words: [["never", "hasn", "haven", "hadn", "has not", "have not", "had not"]],
    pattern:
      /\b(?:ha(?:s|ve|d)(?:n['’]?t| not| never)|never) (?:yet |ever |previously |actually )?(?:been (?:on|treated|prescribed|given)|tried|used|taken|received|had|started)\s(?:\w{2,12}\s){0,3}?(?:any(?:thing)?(?=\s(?:for|on|to|yet|before|of (?:these|those|them))\b|\s?(?:[.,;]|$)|\s(?:\w{2,12}\s){0,2}?(?:treat|medic|med\b|meds\b|therap|prescri|topical|cream|drug|product|antibiotic|retinoid|acne|pill|oral))|prescription\w*|medic\w{3,8}|meds|treatments?|therap(?:y|ies)|topicals?|acne (?:\w+ )?(?:treatment|medic\w+|therapy|products?))\b/gi,
  },
  {
    words: [["never on"]],
    pattern:
      /\bnever on (?:any |acne |prescription |oral |topical ){0,3}(?:meds?|medic\w{3,8}|drugs?|treatments?|therap(?:y|ies))\b/gi,
  },
  {
    words: [["new to", "first treatment", "first therapy", "first ever", "naive to", "naïve to"]],
    pattern:
      /\b(?:new to|first (?:ever )?(?:treatment|therapy) for|naive to|naïve to) (?:acne|her acne|his acne|acne (?:treatment|therapy)|treatment|therapy)\b/gi,
  },
];
