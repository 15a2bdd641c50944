// An invented river town, its wire agency and the papers that print it.
import { build } from "./result.mjs";

const wire = {
  approve: "The harbour council of Easterly voted 7 to 2 on Tuesday to replace the Old Ferry Bridge, a project it expects to cost $48 million and to take three years.",
  closed: "The 1931 crossing has been closed to lorries since March, when engineers found cracks in four of its eleven bearings.",
  quote: "“We can keep patching it and praying, or we can build something our grandchildren will drive over,” said council leader Maren Oduya after the vote.",
  funding: "About $31 million will come from the national roads fund; the rest is to be raised by a toll of 80 cents a crossing, starting in the spring of 2027.",
  against: "Two members voted against the plan, saying that the forecast of 14,000 vehicles a day was taken from a survey made before the ring road opened.",
  ferry: "A passenger ferry will run every twenty minutes between the two quays while the work lasts.",
  bids: "Three firms have shown interest, according to a person familiar with the tender, who asked not to be named because the talks are private.",
  price: "Shares of Calder Marine, which built the town’s lock gates, rose 6.2 percent in Port Anselm.",
  stock: "The company did not immediately respond to a request for comment.",
};

const harvest = {
  yield: "Growers in the Tamber valley expect the smallest plum harvest in nineteen years after frost struck the orchards twice in April.",
  loss: "The growers’ union put the loss at 62 percent of a normal crop, worth about $9.4 million at last year’s prices.",
  voice: "“There were mornings when you could hear the blossom crack,” said Ilse Varga, who farms forty hectares near Lower Tamber.",
  jam: "Two jam makers said they would buy fruit abroad for the first time since 1998.",
};

const source = (key, title, date, pieces) => ({ key: `wire/${key}`, role: "source", publisher: "Halden Press", title, date, pieces });
const article = (key, publisher, title, date, byline, pieces, rest = {}) => ({ key: `articles/${key}`, role: "article", publisher, title, date, byline, pieces, ...rest });
const own = (text) => `${text}\n\n`;
const same = (id, about = {}) => ({ id, text: { ...wire, ...harvest }[id], ...about });
const gap = "\n\n";

export const newsroom = () => build([
  article("courier_bridge.txt", "Easterly Courier", "Council backs $48 million bridge", "2025-10-07T18:40:00Z", "Staff reporter", [
    "Council backs $48 million bridge\n\n",
    same("approve"), gap, same("closed"), gap, same("quote", { quoted: true, status: "quoted" }), gap,
    { id: "funding", kind: "edited", text: "About $13 million will come from the national roads fund; the remainder is to be raised by a toll of 80 cents a crossing, starting in 2027.", changes: [{ what: "figure", degree: "different", left: "$13 million", right: "$31 million" }, { what: "date", degree: "less_exact", left: "2027", right: "the spring of 2027" }] }, gap,
    own("At the fishmonger’s on Quay Street, where the lorries used to queue, Tomas Brandt said he had heard such promises before."),
    same("ferry"), gap,
    { aside: "furniture", text: "Sign up for our morning letter and never miss a tide." },
  ], {
    original: { share: 0.2, sentences: [], quotations: 0, figures: 0, where: { lead: 0.05, middle: 0.1, end: 0.55 } },
  }),
  article("ledger_bridge.txt", "Port Anselm Ledger", "Toll bridge to replace ageing ferry crossing", "2025-10-07T20:15:00Z", "Nadia Welk", [
    "Toll bridge to replace ageing ferry crossing\n\n",
    { credit: "Halden Press", text: "EASTERLY (Halden Press) – " },
    { id: "approve", kind: "edited", status: "credited", by: 0, text: "Easterly’s harbour council voted 7 to 2 on Tuesday to replace the Old Ferry Bridge, a scheme it expects to cost $48 million and to take about three years.", changes: [{ what: "hedge", degree: "less_exact", left: "about three years", right: "three years" }] }, gap,
    { id: "against", kind: "rewritten", status: "credited", by: 0, text: "The two dissenters argued that the traffic estimate behind the scheme, some 14,000 vehicles daily, rests on counts that predate the ring road." }, gap,
    own("The Ledger reported in June that the ring road had taken a third of the traffic off the quays, by the town’s own count."),
    { id: "quote", kind: "altered_quote", quoted: true, status: "quoted", text: "“We can keep patching it and hoping, or build something our grandchildren will drive over,” council leader Maren Oduya said.", changes: [{ what: "quoted_word", degree: "different", left: "hoping", right: "praying" }] }, gap,
    same("price", { status: "credited", by: 0 }), gap, same("stock", { aside: "stock_phrase" }),
  ], {
    original: { share: 0.22, sentences: [], quotations: 0, figures: 1, where: { lead: 0.1, middle: 0.45, end: 0.1 } },
  }),
  article("morning_bridge.txt", "The Morning Tide", "Why the old bridge had to go", "2025-10-08", "Oskar Lindqvist", [
    "Why the old bridge had to go\n\n",
    own("I learned to swim under the Old Ferry Bridge, and I learned to drive on it, and neither felt entirely safe."),
    { id: "closed", kind: "rewritten", text: "Lorries have been kept off it since spring: inspectors had found four of the eleven bearings cracked." }, gap,
    own("What nobody at Tuesday’s meeting asked is what becomes of the toll house, which has been somebody’s home for forty years."),
    { id: "ferry", kind: "rewritten", text: "Those on foot will get a boat, every twenty minutes, for as long as the building lasts." }, gap,
    own("The last keeper, Ada Brill, still winds the clock. She says she will stop when the lorries come back, and not before."),
  ], {
    original: { share: 0.79, sentences: [], quotations: 0, figures: 1, where: { lead: 0.9, middle: 0.7, end: 0.8 } } }),
  article("weekly_bridge.txt", "Coast Weekly", "New bridge, new toll", "2025-10-09", "", [
    "New bridge, new toll\n\n", same("approve"), gap, same("funding"), gap, same("bids", { status: "credited_elsewhere" }), gap, same("stock", { aside: "stock_phrase" }), gap,
    own("Coast Weekly will hold a reader evening on the toll in the old customs hall; seats are free."),
  ]),
  article("courier_plums.txt", "Easterly Courier", "Frost takes the plums", "2025-09-30", "Staff reporter", [
    "Frost takes the plums\n\n", same("yield"), gap, { id: "loss", kind: "edited", status: "credited", by: 0, text: "The growers’ union put the loss at 62 percent of a normal crop, worth $9.4 million at last year’s prices," }, { credit: "Halden Press", text: " Halden Press reported." }, gap,
    same("voice", { quoted: true, status: "quoted" }), gap, own("The valley’s plum fair is to go ahead in October, its chair said, with apples."),
  ]),
  article("ledger_plums.txt", "Port Anselm Ledger", "Jam makers look abroad", "2025-10-01", "Nadia Welk", [
    "Jam makers look abroad\n\n", { id: "jam", kind: "edited", text: "Two local jam makers said they would be buying fruit abroad for the first time since 1998." }, gap,
    own("At Pellow & Daughters the copper pans stand empty in what ought to be the loudest week of the year."), same("voice", { quoted: true, status: "quoted" }), gap,
    own("Pellow has bought from the same nine orchards since the firm was founded."),
  ]),
  article("tide_clock.txt", "The Morning Tide", "A clock for the customs hall", "2025-10-03", "Oskar Lindqvist", [
    "A clock for the customs hall\n\n", own("The customs hall has been given back its clock, or something very like it, after seventy years."),
    own("It was found in a barn above Lower Tamber, face down, keeping a litter of kittens warm."),
  ]),
  source("bridge_1.txt", "Easterly votes to replace Old Ferry Bridge", "2025-10-07T16:02:00Z", [
    "Easterly votes to replace Old Ferry Bridge\n\n", { credit: "Halden Press", text: "EASTERLY, Oct 7 (Halden Press) – " },
    ...["approve", "closed", "quote", "funding", "against", "ferry", "bids", "price"].flatMap((id) => [same(id, id === "quote" ? { quoted: true } : {}), gap]), same("stock", { aside: "stock_phrase" }),
  ]),
  source("plums_1.txt", "Tamber valley growers lose most of plum crop", "2025-09-30T09:10:00Z", [
    "Tamber valley growers lose most of plum crop\n\n", { credit: "Halden Press", text: "LOWER TAMBER, Sept 30 (Halden Press) – " },
    ...["yield", "loss", "voice", "jam"].flatMap((id) => [same(id, id === "voice" ? { quoted: true } : {}), gap]),
  ]),
]);
