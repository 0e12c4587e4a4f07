var __nccwpck_require__ = {};
__nccwpck_require__.d = (exports, definition) => {
  for (var key in definition)
    __nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key) && Object.defineProperty(exports, key, { enumerable: !0, get: definition[key] });
}, __nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
var __webpack_exports__ = {};
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (
    /* reexport */
    assess
  )
});
const lanczos = [
  0.9999999999998099,
  676.5203681218851,
  -1259.1392167224028,
  771.3234287776531,
  -176.6150291621406,
  12.507343278686905,
  -0.13857109526572012,
  9984369578019572e-21,
  15056327351493116e-23
];
function logGamma(x) {
  if (x < 0.5)
    return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1, base = z + 7.5, series = lanczos.reduce((sum, coefficient, i) => i === 0 ? coefficient : sum + coefficient / (z + i), 0);
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(base) - base + Math.log(series);
}
const nonZero = (x) => Math.abs(x) < 1e-300 ? 1e-300 : x;
function continuedFraction(x, a, b) {
  let c = 1, d = 1 / nonZero(1 - (a + b) * x / (a + 1)), result = d;
  for (let m = 1; m < 2e5; m++) {
    const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d), c = nonZero(1 + even / c), result *= d * c;
    const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    if (d = 1 / nonZero(1 + odd * d), c = nonZero(1 + odd / c), result *= d * c, Math.abs(d * c - 1) < 1e-15)
      break;
  }
  return result;
}
function incompleteBeta(x, a, b) {
  if (x <= 0)
    return 0;
  if (x >= 1)
    return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b));
  return x < (a + 1) / (a + b + 2) ? front * continuedFraction(x, a, b) / a : 1 - front * continuedFraction(1 - x, b, a) / b;
}
function tailAtLeast(count2, trials, probability) {
  return count2 <= 0 ? 1 : count2 > trials ? 0 : incompleteBeta(probability, count2, trials - count2 + 1);
}
function bracketRoot(rising, low, high) {
  let [from, to] = [low, high];
  for (let round = 0; round < 200 && to - from > 1e-10 * to; round++) {
    const middle = (from + to) / 2;
    if (middle <= from || middle >= to)
      break;
    rising(middle) < 0 ? from = middle : to = middle;
  }
  return { low: from, high: to };
}
function lowerBound(count2, trials, alpha2) {
  return count2 <= 0 || trials <= 0 ? 0 : bracketRoot((p) => tailAtLeast(count2, trials, p) - alpha2, 0, Math.min(1, count2 / trials)).low;
}
function upperBound(count2, trials, alpha2) {
  return count2 >= trials || trials <= 0 ? 1 : bracketRoot((p) => alpha2 - incompleteBeta(1 - p, trials - count2, count2 + 1), Math.max(0, count2 / trials), 1).high;
}
function chanceCeiling(trials, probability, alpha2) {
  let [low, high] = [0, trials];
  for (; low < high; ) {
    const middle = Math.floor((low + high) / 2);
    tailAtLeast(middle + 1, trials, probability) <= alpha2 ? high = middle : low = middle + 1;
  }
  return low;
}
const grouped = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ",");
function numberText(value, digits = 4) {
  if (!Number.isFinite(value))
    return value > 0 ? "infinity" : value < 0 ? "-infinity" : "NaN";
  const size = Math.abs(value);
  if (size >= 1e15 || size > 0 && size < 1e-6)
    return value.toExponential(digits - 1);
  const whole = size < 1 ? 0 : Math.floor(Math.log10(size)) + 1, leadingZeros = size > 0 && size < 1 ? Math.max(0, -Math.floor(Math.log10(size)) - 1) : 0, fixed = size.toFixed(Math.max(0, digits - whole + leadingZeros)), [integer2 = "0", fraction2 = ""] = fixed.split("."), tail = fraction2.replace(/0+$/, "");
  return `${value < 0 ? "-" : ""}${grouped(integer2)}${tail === "" ? "" : `.${tail}`}`;
}
function countText(value) {
  return numberText(Math.round(value), 15);
}
function percentText(fraction2) {
  return `${numberText(fraction2 * 100, 3)} %`;
}
function timesText(factor) {
  return `${numberText(factor, 3)} times`;
}
function spanText(milliseconds) {
  const minutes = Math.max(0, Math.round(milliseconds / 6e4)), days = Math.floor(minutes / 1440), hours = Math.floor(minutes % 1440 / 60), text = [
    days > 0 ? `${days} d` : "",
    hours > 0 ? `${hours} h` : "",
    minutes % 60 > 0 ? `${minutes % 60} min` : ""
  ].filter((part) => part !== "").join(" ");
  return text === "" ? "0 min" : text;
}
function readingCount(reading) {
  return reading.kind === "absent" ? { kind: "unusable", why: reading.why } : Number.isNaN(reading.value) ? { kind: "unusable", why: "nan" } : Number.isFinite(reading.value) ? reading.value <= -0.5 ? { kind: "unusable", why: "negative" } : { kind: "arm", arm: Math.max(0, reading.value) } : { kind: "unusable", why: "infinite" };
}
const alpha = 0.01;
function readCount(cell) {
  if (cell.shape !== "count")
    return { kind: "unusable", why: "other-shape" };
  const count2 = readingCount(cell.count);
  return count2.kind === "unusable" ? count2 : Number.isFinite(cell.exposure) ? { kind: "arm", arm: { count: count2.arm, exposure: Math.max(0, cell.exposure) } } : { kind: "unusable", why: "infinite" };
}
const eventsText = ({ count: count2 }) => `${countText(count2)} ${Math.round(count2) === 1 ? "event" : "events"}`, scaled = ({ new: arm, old }) => old === null || old.exposure <= 0 ? null : old.count * arm.exposure / old.exposure;
function shareOfEvents(pair, ratio, up) {
  const { new: arm, old } = pair;
  if (old === null || arm.exposure <= 0 || old.exposure <= 0)
    return null;
  const theta = ratio * arm.exposure / (ratio * arm.exposure + old.exposure), both = arm.count + old.count, bound = up ? lowerBound(arm.count, both, alpha) : upperBound(arm.count, both, alpha);
  return { bound, theta, past: up ? bound > theta : bound < theta };
}
function comparisonRule({ code, ratio, by, limit }, floor, up) {
  return {
    code,
    windows: "cumulative",
    comparesArms: !0,
    outcome: (pair) => {
      const expected = scaled(pair), share = shareOfEvents(pair, ratio, up);
      if (expected === null || share === null)
        return "untestable";
      if (up && pair.new.count < floor)
        return "healthy";
      const excess = up ? pair.new.count - expected : expected - pair.new.count;
      return share.past && excess > by ? "breach" : "healthy";
    },
    limit: (pair) => {
      const expected = scaled(pair);
      return expected === null ? null : limit(expected);
    },
    explain: (pair) => {
      const [expected, share] = [scaled(pair), shareOfEvents(pair, ratio, up)];
      if (expected === null || share === null)
        return `${eventsText(pair.new)} and nothing to compare with`;
      const floorText = floor > 0 ? ` and ${numberText(floor)} events` : "";
      return `${eventsText(pair.new)} where the old system gives ${numberText(expected, 3)}, limit ${numberText(limit(expected), 3)}${floorText}; of all events ${up ? "at least" : "at most"} ${percentText(share.bound)} are the new system's (99 % confidence), ${percentText(share.theta)} at the limit`;
    }
  };
}
function comparisons(limits, up) {
  const { aboveBaselineBy: by, aboveBaselineTimes: times } = limits, found = [];
  if (by !== void 0) {
    const limit = (expected) => up ? expected + by : expected - by;
    found.push({ code: "above-baseline-by", ratio: 1, by, limit });
  }
  if (times !== void 0) {
    const ratio = up ? times : 1 / times;
    found.push({
      code: "above-baseline-times",
      ratio,
      by: Number.NEGATIVE_INFINITY,
      limit: (expected) => expected * ratio
    });
  }
  return found;
}
function absoluteRule(code, limit) {
  const past = (count2) => code === "above" ? count2 > limit : count2 < limit;
  return {
    code,
    windows: code === "above" ? "cumulative" : "single",
    comparesArms: !1,
    outcome: (pair) => {
      if (!past(pair.new.count))
        return "healthy";
      const expected = scaled(pair);
      return expected !== null && past(expected) ? "shared" : "breach";
    },
    limit: () => limit,
    explain: ({ new: arm }) => code === "above" ? `${eventsText(arm)} since the step went live at a limit of ${numberText(limit)}` : `${eventsText(arm)} in one interval at a lower limit of ${numberText(limit)}`
  };
}
function goals(advance, up) {
  const { above, below } = advance, plain = (keeps, text) => ({
    comparesArms: !1,
    check: ({ new: arm }) => ({ proven: keeps(arm.count), text: `${eventsText(arm)}; the goal is ${text}` })
  });
  return [
    ...below === void 0 ? [] : [plain((count2) => count2 < below, `fewer than ${numberText(below)}`)],
    ...above === void 0 ? [] : [plain((count2) => count2 > above, `more than ${numberText(above)}`)],
    ...comparisons(advance, up).map(({ limit }) => ({
      comparesArms: !0,
      check: (pair) => {
        const expected = scaled(pair);
        if (expected === null)
          return { proven: !1, text: `${eventsText(pair.new)} and nothing to compare with` };
        const proven2 = up ? pair.new.count <= limit(expected) : pair.new.count >= limit(expected), text = `${up ? "at most" : "at least"} ${numberText(limit(expected), 3)}`;
        return { proven: proven2, text: `${eventsText(pair.new)}; the goal is ${text}` };
      }
    }))
  ];
}
function countMethod(criterion) {
  const up = criterion.direction === "up", { above, below, atLeast: floor = 0, ...relative } = criterion.rollback ?? {};
  return {
    rules: [
      ...above === void 0 ? [] : [absoluteRule("above", Math.max(above, floor - 1))],
      ...below === void 0 ? [] : [absoluteRule("below", below)],
      ...comparisons(relative, up).map((comparison) => comparisonRule(comparison, floor, up))
    ],
    proofs: goals(criterion.advance ?? {}, up),
    unit: "events",
    untestable: "no-control",
    read: readCount,
    add: (a, b) => ({ count: a.count + b.count, exposure: a.exposure + b.exposure }),
    hasEvidence: (arm) => arm.exposure > 0,
    samples: (arm) => Math.round(arm.count),
    samplesNeeded: null,
    say: eventsText,
    value: (arm) => arm.count,
    baseline: scaled
  };
}
function pairOf(method, interval, share) {
  const fresh = method.read(interval.new);
  if (fresh.kind === "unusable")
    return { kind: "gap", arm: "new", why: fresh.why };
  if (interval.old === void 0)
    return { kind: "pair", pair: { new: fresh.arm, old: null } };
  const control = method.read(interval.old);
  return control.kind === "arm" ? { kind: "pair", pair: { new: fresh.arm, old: control.arm } } : share >= 100 ? { kind: "pair", pair: { new: fresh.arm, old: null } } : { kind: "gap", arm: "old", why: control.why };
}
function gatherEvidence(method, intervals, options) {
  const pieces = [], trend = [], gaps = /* @__PURE__ */ new Map();
  let until = options.since, restarts = !1;
  for (const interval of intervals) {
    if (interval.end > options.now - options.delay || interval.start < options.since)
      continue;
    if (interval.start < until || interval.end <= interval.start) {
      restarts = !0;
      continue;
    }
    until = interval.end;
    const read = pairOf(method, interval, options.share);
    if (read.kind === "gap") {
      const key = `${read.arm} ${read.why}`;
      gaps.set(key, { arm: read.arm, why: read.why, intervals: (gaps.get(key)?.intervals ?? 0) + 1 }), trend.push({ at: interval.end, value: null, baseline: null });
      continue;
    }
    pieces.push({ start: interval.start, end: interval.end, pair: read.pair, restarts }), restarts = !1, trend.push({ at: interval.end, value: method.value(read.pair.new), baseline: method.baseline(read.pair) });
  }
  const byFrequency = [...gaps.values()].sort((a, b) => b.intervals - a.intervals);
  return { pieces, closed: trend.length, gaps: byFrequency, trend };
}
function pool(method, pieces) {
  return pieces.reduce((sum, piece) => addPairs(method, sum, piece.pair), null);
}
function addPairs(method, sum, next) {
  if (sum === null)
    return next;
  const old = sum.old === null ? next.old : next.old === null ? sum.old : method.add(sum.old, next.old);
  return { new: method.add(sum.new, next.new), old };
}
function observations(buckets) {
  const last = buckets.le.length - 1;
  if (buckets.le[last] !== Number.POSITIVE_INFINITY)
    return 0;
  let highest = 0;
  for (const count2 of buckets.count)
    count2 > highest && (highest = count2);
  return highest;
}
function monotone(counts2) {
  let highest = 0;
  return counts2.map((count2) => (highest = Math.max(highest, count2), highest));
}
function addBuckets(a, b) {
  const [counts2, others] = [monotone(a.count), monotone(b.count)];
  if (a.le.length === b.le.length && a.le.every((bound, i) => bound === b.le[i]))
    return { le: a.le, count: counts2.map((count2, i) => count2 + (others[i] ?? 0)) };
  const countOf = new Map(b.le.map((bound, i) => [bound, others[i] ?? 0])), common = a.le.flatMap((bound, i) => {
    const other = countOf.get(bound);
    return other === void 0 ? [] : [{ bound, count: (counts2[i] ?? 0) + other }];
  });
  return { le: common.map((bucket) => bucket.bound), count: common.map((bucket) => bucket.count) };
}
function countAbove(bound, buckets) {
  let [index, below] = [0, 0];
  for (; (buckets.le[index] ?? Number.POSITIVE_INFINITY) < bound; index++)
    below = Math.max(below, buckets.count[index] ?? 0);
  const le = buckets.le[index];
  if (le === void 0 || le === Number.POSITIVE_INFINITY)
    return null;
  const inside2 = Math.max(below, buckets.count[index] ?? 0) - below, start = index === 0 ? Math.min(0, le) : buckets.le[index - 1] ?? 0, part = le > start ? (bound - start) / (le - start) : 1;
  return observations(buckets) - below - inside2 * Math.max(0, part);
}
function bucketQuantile(q, buckets) {
  const counts2 = monotone(buckets.count), total2 = observations(buckets), lastFinite = buckets.le.length - 2;
  if (total2 <= 0)
    return { kind: "empty" };
  const rank = q * total2, index = counts2.findIndex((count2) => count2 >= rank), bound = buckets.le[index];
  if (bound === void 0 || index > lastFinite)
    return { kind: "beyond", bound: buckets.le[lastFinite] ?? Number.NEGATIVE_INFINITY };
  const below = counts2[index - 1] ?? 0, inside2 = (counts2[index] ?? 0) - below, start = buckets.le[index - 1] ?? 0;
  return index === 0 && bound <= 0 ? { kind: "value", value: bound } : { kind: "value", value: inside2 > 0 ? start + (bound - start) * ((rank - below) / inside2) : start };
}
const exact = (value) => ({ low: value, high: value }), nothing = exact(Number.NaN);
function position(value, limit, up) {
  return (up ? value.low > limit.high : value.high < limit.low) ? "past" : (up ? value.high <= limit.low : value.low >= limit.high) ? "within" : "unknown";
}
function multiple(old, times, up) {
  const factor = up ? times : 1 / times;
  return old.low > 0 ? { low: old.low * factor, high: old.high * factor } : up ? { low: old.low, high: Number.POSITIVE_INFINITY } : { low: Number.NEGATIVE_INFINITY, high: old.high };
}
function sides(limits, direction) {
  const { above, below, aboveBaselineBy: by, aboveBaselineTimes: times } = limits, up = direction === "up", absolute = { comparesArms: !1 }, relative = { comparesArms: !0, up }, found = [];
  if (above !== void 0 && found.push({ ...absolute, code: "above", up: !0, limit: () => exact(above), text: numberText(above) }), below !== void 0 && found.push({ ...absolute, code: "below", up: !1, limit: () => exact(below), text: numberText(below) }), by !== void 0) {
    const shift = up ? by : -by, limit = (old) => ({ low: old.low + shift, high: old.high + shift });
    found.push({
      ...relative,
      code: "above-baseline-by",
      limit,
      text: `${numberText(by)} ${up ? "more" : "less"} than the old`
    });
  }
  if (times !== void 0) {
    const text = up ? `${numberText(times)} times the old` : `the old divided by ${numberText(times)}`;
    found.push({ ...relative, code: "above-baseline-times", limit: (old) => multiple(old, times, up), text });
  }
  return found;
}
function scalars(view, side, pair) {
  const value = view.scalar(pair.new), old = pair.old === null ? null : view.scalar(pair.old), limit = side.comparesArms ? old && side.limit(old) : side.limit(nothing);
  return value === null || limit === null ? null : { value, limit };
}
function sentence(view, side, pair) {
  const both = scalars(view, side, pair), control = side.comparesArms && pair.old !== null ? `, ${view.text(pair.old)}` : "";
  if (both === null)
    return `${view.text(pair.new)}; the limit is ${side.text}, which has no value${control}`;
  const bound = both.limit.low === both.limit.high ? numberText(both.limit.high) : "unknown", word = side.up ? "limit" : "lower limit";
  return side.comparesArms ? `${view.text(pair.new)}; ${word} ${bound} (${side.text}${control})` : `${view.text(pair.new)}; ${word} ${side.text}`;
}
function scalarRules(criterion, view) {
  return sides(criterion.rollback ?? {}, criterion.direction).map((side) => ({
    code: side.code,
    windows: view.windows,
    comparesArms: side.comparesArms,
    outcome: (pair) => {
      const both = scalars(view, side, pair), found = both === null ? "unknown" : position(both.value, both.limit, side.up);
      if (found === "unknown")
        return "untestable";
      if (found === "within")
        return "healthy";
      const old = side.comparesArms || pair.old === null ? null : view.scalar(pair.old);
      return old !== null && position(old, side.limit(nothing), side.up) === "past" ? "shared" : "breach";
    },
    limit: (pair) => {
      const limit = scalars(view, side, pair)?.limit.high;
      return limit !== void 0 && Number.isFinite(limit) ? limit : null;
    },
    explain: (pair) => sentence(view, side, pair)
  }));
}
function scalarProofs(criterion, view) {
  const { above, below, ...relative } = criterion.advance ?? {}, limits = {
    ...relative,
    ...below === void 0 ? {} : { above: below },
    ...above === void 0 ? {} : { below: above }
  };
  return sides(limits, criterion.direction).map((side) => ({
    comparesArms: side.comparesArms,
    check: (pair) => {
      const both = scalars(view, side, pair);
      return { proven: both !== null && position(both.value, both.limit, side.up) === "within", text: sentence(view, side, pair) };
    }
  }));
}
function readBuckets(cell) {
  if (cell.shape !== "buckets")
    return { kind: "unusable", why: "other-shape" };
  if ("kind" in cell.buckets)
    return { kind: "unusable", why: cell.buckets.why };
  const { le, count: count2 } = cell.buckets, rising = le.every((bound, i) => i === 0 || bound > (le[i - 1] ?? Number.POSITIVE_INFINITY));
  return le.length !== count2.length || !rising || le.at(-1) !== Number.POSITIVE_INFINITY ? { kind: "unusable", why: "no-series" } : count2.every(Number.isFinite) ? count2.some((one) => one <= -0.5) ? { kind: "unusable", why: "negative" } : { kind: "arm", arm: cell.buckets } : { kind: "unusable", why: "nan" };
}
function quantileMethod(criterion) {
  const q = criterion.quantile ?? 0.95, name = `P${numberText(q * 100)}`, scalar = (arm) => {
    const found = bucketQuantile(q, arm);
    if (found.kind === "empty")
      return null;
    if (found.kind === "value")
      return { low: found.value, high: found.value };
    const past = Number.isFinite(found.bound) ? Math.abs(found.bound) * Number.EPSILON : 0;
    return { low: found.bound + past, high: Number.POSITIVE_INFINITY };
  }, text = (arm) => {
    const found = bucketQuantile(q, arm);
    if (found.kind === "empty")
      return `no ${name}`;
    const place = found.kind === "value" ? numberText(found.value) : `beyond the highest bucket (${numberText(found.bound)})`;
    return `${name} ${place} over ${countText(observations(arm))} requests`;
  }, value = (arm) => {
    const found = bucketQuantile(q, arm);
    return found.kind === "value" ? found.value : null;
  }, view = { scalar, text, windows: "merged" };
  return {
    rules: scalarRules(criterion, view),
    proofs: scalarProofs(criterion, view),
    unit: "requests",
    untestable: "bucket-layout",
    read: readBuckets,
    add: addBuckets,
    hasEvidence: (arm) => observations(arm) > 0,
    samples: (arm) => Math.round(observations(arm)),
    samplesNeeded: Math.max(1, criterion.minSamples),
    say: text,
    value,
    baseline: ({ old }) => old === null ? null : value(old)
  };
}
function readRatio(cell) {
  if (cell.shape !== "ratio")
    return { kind: "unusable", why: "other-shape" };
  const total2 = readingCount(cell.total);
  if (total2.kind === "unusable")
    return total2;
  const bad = readingCount(cell.bad);
  return bad.kind === "unusable" ? bad : { kind: "arm", arm: { bad: bad.arm, total: total2.arm } };
}
function wholeCounts(arm) {
  const total2 = Math.round(arm.total);
  return { bad: Math.min(Math.round(arm.bad), total2), total: total2 };
}
function ratioValue(arm) {
  return arm.total > 0 ? Math.min(1, arm.bad / arm.total) : null;
}
function ratioText(arm, direction) {
  const whole = wholeCounts(arm), noun = direction === "up" ? whole.bad === 1 ? "error" : "errors" : whole.bad === 1 ? "success" : "successes", requests = whole.total === 1 ? "request" : "requests";
  return `${countText(whole.bad)} ${noun} in ${countText(whole.total)} ${requests} (${percentText(ratioValue(whole) ?? 0)})`;
}
const ratio_proofs_alpha = 0.05, atMost = ({ bad, total: total2 }) => upperBound(bad, total2, ratio_proofs_alpha), atLeast = ({ bad, total: total2 }) => lowerBound(bad, total2, ratio_proofs_alpha), staysBelow = { bound: atMost, keeps: "below" }, staysAbove = { bound: atLeast, keeps: "above" }, fraction = (limit) => Number.isNaN(limit) ? 0 : Math.min(1, Math.max(0, limit)), keepsTo = (bounded, bound, limit) => bounded.keeps === "below" ? bound <= limit : bound >= limit;
function samplesMissing(bounded, pair) {
  const stretched = (arm, by) => ({ bad: arm.bad * by, total: arm.total * by }), proven2 = (by) => {
    const limit = bounded.limit(pair.old === null ? null : stretched(pair.old, by));
    return limit !== null && keepsTo(bounded, bounded.bound(stretched(pair.new, by)), limit);
  };
  let high = 2;
  for (; high <= 1024 && !proven2(high); )
    high *= 2;
  if (high > 1024)
    return null;
  let low = high / 2;
  for (; high / low > 1.01; ) {
    const middle = Math.sqrt(high * low);
    proven2(middle) ? high = middle : low = middle;
  }
  return Math.ceil(pair.new.total * (high - 1));
}
function proof(bounded, criterion) {
  return {
    comparesArms: bounded.comparesArms,
    check: (pair) => {
      const whole = { new: wholeCounts(pair.new), old: pair.old === null ? null : wholeCounts(pair.old) }, measured = ratioText(pair.new, criterion.direction), limit = bounded.limit(whole.old);
      if (limit === null)
        return { proven: !1, text: `${measured}, and no old system to compare with` };
      const bound = bounded.bound(whole.new), side = bounded.keeps === "below" ? "at most" : "at least", sum = `${measured}, ${side} ${percentText(bound)} with 95 % confidence; to prove: ${side} ${percentText(limit)}`;
      if (keepsTo(bounded, bound, limit))
        return { proven: !0, text: sum };
      const missing2 = samplesMissing(bounded, whole), rest = missing2 === null ? "not provable at this rate" : `about ${countText(missing2)} more requests at this rate`;
      return { proven: !1, text: `${sum}; ${rest}` };
    }
  };
}
function baselineBounds(limits, criterion, stretch) {
  const { aboveBaselineBy: by, aboveBaselineTimes: times } = limits, up = criterion.direction === "up", relative = (worst) => ({
    ...up ? staysBelow : staysAbove,
    comparesArms: !0,
    limit: (old) => old === null ? null : fraction(worst(old))
  }), found = [];
  if (by !== void 0 && found.push(relative((old) => up ? atLeast(old) + by * stretch : atMost(old) - by * stretch)), times !== void 0) {
    const factor = 1 + (times - 1) * stretch, floor = 1 / Math.max(1, criterion.minSamples);
    found.push(relative((old) => up ? Math.max(atLeast(old), floor) * factor : atMost(old) / factor));
  }
  return found;
}
function ratio_proofs_goals(advance, criterion) {
  const { above, below } = advance;
  return [
    ...below === void 0 ? [] : [{ ...staysBelow, comparesArms: !1, limit: () => below }],
    ...above === void 0 ? [] : [{ ...staysAbove, comparesArms: !1, limit: () => above }],
    ...baselineBounds(advance, criterion, 1)
  ];
}
function provenRollbackLimits(rollback, criterion, stretch) {
  const { above, below } = rollback, least = below === void 0 ? 0 : fraction(1 - (1 - below) * stretch);
  return [
    ...above === void 0 ? [] : [{ ...staysBelow, comparesArms: !1, limit: () => fraction(above * stretch) }],
    ...below === void 0 ? [] : [{ ...staysAbove, comparesArms: !1, limit: () => least }],
    ...baselineBounds(rollback, criterion, stretch)
  ];
}
function ratioProofs(criterion, share) {
  const stretch = share > 0 ? Math.max(1, 25 / share) : Number.POSITIVE_INFINITY, declared = ratio_proofs_goals(criterion.advance ?? {}, criterion);
  return (declared.length > 0 ? declared : provenRollbackLimits(criterion.rollback ?? {}, criterion, stretch)).map((one) => proof(one, criterion));
}
const ratio_method_alpha = 0.01, rate = (arm) => ratioValue(wholeCounts(arm)) ?? 0, literal = {
  atLeast: rate,
  atMost: rate,
  sayLeast: () => "",
  sayMost: () => "",
  sayChance: () => "",
  note: ""
}, certain = {
  atLeast: (arm) => {
    const { bad, total: total2 } = wholeCounts(arm);
    return lowerBound(bad, total2, ratio_method_alpha);
  },
  atMost: (arm) => {
    const { bad, total: total2 } = wholeCounts(arm);
    return upperBound(bad, total2, ratio_method_alpha);
  },
  sayLeast: (arm) => `, at least ${percentText(certain.atLeast(arm))}`,
  sayMost: (arm) => `, at most ${percentText(certain.atMost(arm))}`,
  sayChance: (arm, limit) => `; chance alone would exceed ${countText(chanceCeiling(wholeCounts(arm).total, limit, ratio_method_alpha))} at most once in 100`,
  note: " (bounds of 99 %)"
};
function aboveRule(limit, floor, direction, reading) {
  const over = (arm) => rate(arm) > limit && reading.atLeast(arm) > limit;
  return {
    code: "above",
    windows: "merged",
    comparesArms: !1,
    outcome: ({ new: arm, old }) => wholeCounts(arm).bad < floor || !over(arm) ? "healthy" : old !== null && over(old) ? "shared" : "breach",
    limit: () => limit,
    explain: ({ new: arm }) => `${ratioText(arm, direction)} at a limit of ${percentText(limit)}${reading.sayChance(arm, limit)}`
  };
}
function belowRule(limit, direction, reading) {
  const under = (arm) => rate(arm) < limit && reading.atMost(arm) < limit;
  return {
    code: "below",
    windows: "merged",
    comparesArms: !1,
    outcome: ({ new: arm, old }) => under(arm) ? old !== null && under(old) ? "shared" : "breach" : "healthy",
    limit: () => limit,
    explain: ({ new: arm }) => `${ratioText(arm, direction)}${reading.sayMost(arm)}, at a lower limit of ${percentText(limit)}${reading.note}`
  };
}
function baselineRule(code, worst, allowance, floor, direction, { atLeast: atLeast2, atMost: atMost2, sayLeast, sayMost, note }) {
  const up = direction === "up";
  return {
    code,
    windows: "merged",
    comparesArms: !0,
    outcome: ({ new: arm, old }) => old === null || up && wholeCounts(arm).bad < floor || !(up ? rate(arm) > worst(rate(old)) : rate(arm) < worst(rate(old))) ? "healthy" : code === "above-baseline-times" && up && atMost2(old) <= 0 ? "untestable" : (up ? atLeast2(arm) > worst(atMost2(old)) : atMost2(arm) < worst(atLeast2(old))) ? "breach" : "healthy",
    limit: ({ old }) => old === null ? null : worst(rate(old)),
    explain: ({ new: arm, old }) => {
      const measured = `${ratioText(arm, direction)}${up ? sayLeast(arm) : sayMost(arm)}`;
      if (old === null)
        return `${measured}, and nothing to compare with`;
      const control = `${ratioText(old, direction)}${up ? sayMost(old) : sayLeast(old)}`;
      return `${measured}; old system ${control}; the limit is ${allowance}${note}`;
    }
  };
}
function ratioRules(limits, direction, reading) {
  const floor = limits.atLeast ?? 0, rules = [], { above, below, aboveBaselineBy: by, aboveBaselineTimes: times } = limits;
  above !== void 0 && rules.push(aboveRule(above, floor, direction, reading)), below !== void 0 && rules.push(belowRule(below, direction, reading));
  const up = direction === "up";
  if (by !== void 0) {
    const worst = (old) => up ? old + by : old - by, points = `${percentText(by)} points ${up ? "more" : "less"}`.replace(" % points", " percentage points");
    rules.push(baselineRule("above-baseline-by", worst, points, floor, direction, reading));
  }
  if (times !== void 0) {
    const worst = (old) => up ? old * times : old / times, factor = up ? `${countOrFraction(times)} times the old rate` : `the old rate divided by ${countOrFraction(times)}`;
    rules.push(baselineRule("above-baseline-times", worst, factor, floor, direction, reading));
  }
  return rules;
}
const countOrFraction = (factor) => String(Number(factor.toPrecision(6)));
function ratioMethod(criterion, share) {
  return {
    rules: ratioRules(criterion.rollback ?? {}, criterion.direction, criterion.mode === "threshold" ? literal : certain),
    proofs: ratioProofs(criterion, share),
    unit: "requests",
    untestable: "untestable",
    read: readRatio,
    add: (a, b) => ({ bad: a.bad + b.bad, total: a.total + b.total }),
    hasEvidence: (arm) => arm.total > 0,
    samples: (arm) => Math.round(arm.total),
    samplesNeeded: Math.max(1, criterion.minSamples),
    say: (arm) => ratioText(arm, criterion.direction),
    value: ratioValue,
    baseline: ({ old }) => old === null ? null : ratioValue(old)
  };
}
const clientDay = 864e5;
function clientRisk() {
  let today = Number.NEGATIVE_INFINITY, failed = /* @__PURE__ */ new Set();
  return (start, arms) => {
    const day = Math.floor(start / clientDay);
    day !== today && (today = day, failed = /* @__PURE__ */ new Set());
    const counts2 = arms.map((clients) => {
      const atRisk = clients.filter(({ client, total: total2 }) => total2 > 0 && !failed.has(client));
      return { total: atRisk.length, bad: atRisk.filter(({ bad }) => bad > 0).length };
    });
    for (const { client, bad } of arms.flat())
      bad > 0 && failed.add(client);
    return counts2;
  };
}
function ratiosOfClients(intervals) {
  if (!intervals.some(({ new: fresh }) => fresh.shape === "clients"))
    return intervals;
  const risk = clientRisk();
  return intervals.map((interval) => {
    const cells = [interval.new, ...interval.old === void 0 ? [] : [interval.old]], counts2 = risk(interval.start, cells.map(clientsOf)), [fresh, old] = cells.map((cell, i) => ratioCell(cell, counts2[i]));
    return {
      ...interval,
      ...fresh === void 0 ? {} : { new: fresh },
      ...old === void 0 ? {} : { old }
    };
  });
}
const clientsOf = (cell) => cell.shape === "clients" && !("kind" in cell.clients) ? cell.clients : [];
function ratioCell(cell, count2 = { bad: 0, total: 0 }) {
  return cell.shape !== "clients" ? cell : "kind" in cell.clients ? { shape: "ratio", bad: cell.clients, total: cell.clients } : {
    shape: "ratio",
    bad: { kind: "number", value: count2.bad },
    total: { kind: "number", value: count2.total }
  };
}
const tolerable = 0.5, excesses = [1, 2, 4, 10, 40], question_atMost = (rate2) => Math.min(0.95, rate2), priorEvents = 0.5, countKind = {
  unit: "events",
  bounded: !1,
  read: readCount,
  size: ({ exposure }) => exposure,
  start: { bad: 0, total: 0 },
  learn: (known, { count: count2, exposure }) => ({ bad: known.bad + count2, total: known.total + exposure }),
  rate: ({ bad, total: total2 }) => (bad + priorEvents) / Math.max(1e-9, total2 + 1),
  // Too few for their scatter to be measured: what is assumed of the unknown stays.
  scatter: () => null,
  over: () => !1,
  before: () => [],
  limits: () => [
    {
      code: "above-baseline-times",
      bars: [
        { id: "none", level: "chance" },
        { id: "half-times", level: "tolerable" }
      ],
      absolute: null,
      comparesArms: !0
    }
  ],
  proofs: () => [],
  questions: (known, pair, { criterion }) => {
    const times = criterion.rollback?.aboveBaselineTimes, { old } = pair;
    if (times === void 0 || old === null)
      return { questions: [], untestable: !1 };
    const rate2 = (known.bad + priorEvents) / Math.max(1e-9, known.total + 1), counts2 = {
      new: { bad: pair.new.count, total: pair.new.exposure },
      old: { bad: old.count, total: old.exposure }
    }, alternatives = [1, 1.5, 2, 4, 20].map((more) => ({ old: rate2, new: rate2 * times * more })), ask = (id, ratio) => ({
      id,
      nul: { ratio, excess: 0 },
      side: "worse",
      alternatives,
      counts: counts2
    });
    return {
      questions: [ask("none", 1), ask("half-times", 1 + tolerable * (times - 1))],
      untestable: !1
    };
  }
};
function differenceInterval(counts2, phi, scale, alpha2) {
  if (counts2 === null || counts2.old === null || counts2.new.total <= 0 || counts2.old.total <= 0)
    return null;
  const rate2 = ({ bad, total: total2 }) => bad / total2, variance2 = ({ bad, total: total2 }) => {
    const smooth = (bad + 0.5) / (total2 + 1);
    return phi * smooth * (1 - Math.min(1, smooth)) / total2;
  }, v = variance2(counts2.new) + variance2(counts2.old), mixed = v + scale * scale, half = Math.sqrt(v * mixed / (scale * scale) * (Math.log(mixed / v) + 2 * Math.log(1 / alpha2))), difference2 = rate2(counts2.new) - rate2(counts2.old);
  return [Math.max(-1, difference2 - half), Math.min(1, difference2 + half)];
}
const atStart = 0.5, atStages = 0.2 * 6 / Math.PI ** 2, overTime = 0.15;
function stageWeight(index) {
  return index === 0 ? atStart : atStages / index ** 2;
}
function weightBefore(slot, planned) {
  let [start, length, total2, sum] = [0, Math.max(1, planned), overTime, 0];
  for (; start + length < slot; )
    sum += total2, start += length, length *= 2, total2 /= 2;
  return sum + total2 * Math.max(0, slot - start) / length;
}
function logAdd(a, b) {
  return a === Number.NEGATIVE_INFINITY ? b : b === Number.NEGATIVE_INFINITY ? a : a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
function accumulate(before, logE, weight) {
  const share = weight > 0 ? Math.log(weight / logE.length) : Number.NEGATIVE_INFINITY;
  return logE.map((log, k) => log + logAdd(before[k] ?? Number.NEGATIVE_INFINITY, share));
}
function total(evidence) {
  return evidence.reduce(logAdd, Number.NEGATIVE_INFINITY);
}
function binomialTilt(nul, alternative, sizes) {
  const { ratio, excess } = nul, [a, b] = [alternative.new, alternative.old];
  if (!inside(a))
    return null;
  if (ratio === 0) {
    if (!inside(excess))
      return null;
    const good = Math.log((1 - a) / (1 - excess));
    return { perNew: Math.log(a / excess) - good, perOld: 0, cost: -sizes.new * good };
  }
  if (!inside(b) || excess >= 1)
    return null;
  const old = nearest(nul, alternative, sizes), edge = ratio * old + excess;
  if (!inside(old) || !inside(edge))
    return null;
  const goodNew = Math.log((1 - a) / (1 - edge)), goodOld = Math.log((1 - b) / (1 - old));
  return {
    perNew: Math.log(a / edge) - goodNew,
    perOld: Math.log(b / old) - goodOld,
    cost: -sizes.new * goodNew - sizes.old * goodOld
  };
}
const inside = (rate2) => rate2 > 0 && rate2 < 1;
function nearest(nul, alternative, sizes) {
  const { ratio, excess } = nul, [a, b] = [alternative.new, alternative.old], [many, few] = [ratio * sizes.new, sizes.old], touching = (a - excess) / ratio;
  let low = Math.max(0, Math.min(b, touching)), high = Math.min(1, (1 - excess) / ratio, Math.max(b, touching));
  const pooled = (sizes.new * touching + few * b) / (sizes.new + few);
  if (ratio === 1 && excess === 0)
    return pooled;
  let q = pooled > low && pooled < high ? pooled : (low + high) / 2, near = !1;
  for (let i = 0; i < 100; i++) {
    const edge = ratio * q + excess, [edgeLeft, qLeft] = [1 - edge, 1 - q];
    let value, bend2;
    if (near) {
      const [badNew, goodNew, badOld, goodOld] = [a / edge, (1 - a) / edgeLeft, b / q, (1 - b) / qLeft];
      value = many * (goodNew - badNew) + few * (goodOld - badOld), bend2 = ratio * many * (badNew / edge + goodNew / edgeLeft) + few * (badOld / q + goodOld / qLeft);
    } else {
      const [ofEdge, ofQ] = [edge * edgeLeft, q * qLeft];
      value = many * (edge - a) * ofQ + few * (q - b) * ofEdge, bend2 = many * (ratio * ofQ + (edge - a) * (qLeft - q)) + few * (ofEdge + (q - b) * ratio * (edgeLeft - edge));
    }
    value > 0 ? high = q : low = q;
    const next = q - value / bend2, moved = next >= low && next <= high ? next : (low + high) / 2, step = Math.abs(moved - q);
    if (near && step <= 1e-12 * q)
      return moved;
    step <= 1e-6 * q && (near = !0), q = moved;
  }
  return q;
}
const none = { perNew: 0, perOld: 0, cost: 0 }, logFactor = (mu, h) => Math.log1p(h / (1 + (mu - 1) * h)), slope = (mu, h) => 1 / ((1 + mu * h) * (1 + (mu - 1) * h)), bend = (mu, h, s) => -s * s * (2 * mu - 1 + 2 * mu * (mu - 1) * h), cluster_test_inside = 0.995;
function tilt(nul, alternative, sizes, clusters, side) {
  if (!(sizes.new > 0) || nul.ratio > 0 && !(sizes.old > 0))
    return none;
  const perOld = nul.ratio > 0 ? nul.ratio * sizes.new / sizes.old : 0, weight = nul.ratio * alternative.old, start = alternative.new - weight - nul.excess;
  if (side === "worse" ? !(start > 0) : !(start < 0))
    return none;
  const [muNew, muOld] = [clusters.new, clusters.old];
  let low = side === "worse" ? 0 : -cluster_test_inside / muNew, high = side === "no-worse" ? 0 : perOld > 0 ? cluster_test_inside / (muOld * perOld) : Number.POSITIVE_INFINITY;
  const scale = weight + nul.excess + perOld * alternative.new;
  let h = start / ((2 * muNew - 1) * Math.max(scale, 1e-300));
  for (let i = 0; i < 40; i++) {
    h > low && h < high || (h = between(low, high));
    const sNew = slope(muNew, h), sOld = slope(muOld, -perOld * h), value = alternative.new * sNew - weight * sOld - nul.excess;
    value > 0 ? low = h : high = h;
    const curve = alternative.new * bend(muNew, h, sNew) + weight * perOld * bend(muOld, -perOld * h, sOld), step = value / curve;
    if (Math.abs(step) <= 1e-3 * Math.abs(h))
      break;
    const next = h - step;
    h = next > low && next < high ? next : between(low, high);
  }
  return {
    perNew: logFactor(muNew, h),
    perOld: perOld > 0 ? logFactor(muOld, -perOld * h) : 0,
    cost: sizes.new * nul.excess * h
  };
}
const between = (low, high) => high === Number.POSITIVE_INFINITY ? Math.max(1e-9, 4 * low) : (low + high) / 2;
function tiltFor(nul, alternative, sizes, clusters, side, bounded) {
  const independent = bounded && clusters.new <= 1 && clusters.old <= 1, apart = alternative.new - nul.ratio * alternative.old - nul.excess, filled = sizes.new > 0 && (nul.ratio === 0 || sizes.old > 0);
  if (independent && filled && (side === "worse" ? apart > 0 : apart < 0)) {
    const found = binomialTilt(nul, alternative, sizes);
    if (found !== null)
      return found;
  }
  return tilt(nul, alternative, sizes, clusters, side);
}
function growth(question, { clusters, bounded }, rate2) {
  const { nul, alternatives, counts: counts2, side } = question, sizes = { new: counts2.new.total, old: counts2.old?.total ?? 0 };
  return Math.max(...alternatives.map((alternative) => {
    const { perNew, perOld, cost } = tiltFor(nul, alternative, sizes, clusters, side, bounded);
    return sizes.new * rate2(alternative.old) * perNew + sizes.old * alternative.old * perOld - cost;
  }));
}
function intervalsUntil(target, evidence, perInterval) {
  const left = target - Math.max(evidence === void 0 ? 0 : total(evidence), -20);
  return left <= 0 ? 0 : perInterval > 0 ? Math.ceil(left / perInterval) : null;
}
const unknown = 2, mostScatter = 1e4, fewPairs = 6, badPerBlock = 8, cut = 0.02, cap = 9;
function dispersionBefore(intervals) {
  const used = intervals.filter(({ total: total2 }) => total2 > 0), all = used.reduce(add, { bad: 0, total: 0 });
  if (all.total === 0)
    return { phi: unknown, size: 0 };
  const size = all.total / used.length, rate2 = Math.min(1, (all.bad + 0.5) / (all.total + 1)), perBlock = Math.max(1, Math.ceil(badPerBlock / Math.max(1e-9, rate2 * size))), squares = successive(blocks(used, perBlock), rate2);
  if (squares.length < fewPairs)
    return { phi: unknown, size };
  const limit = [...squares].sort((a, b) => a - b)[Math.ceil(squares.length * (1 - cut)) - 1] ?? 0, mean = squares.reduce((sum, square) => sum + Math.min(square, limit), 0) / squares.length;
  return { phi: Math.min(mostScatter, Math.max(1, mean - mean * standardError(squares.length))), size };
}
const standardError = (pairs) => Math.sqrt(2 / pairs);
function blocks(counts2, each) {
  const found = [];
  for (let i = 0; i + each <= counts2.length; i += each)
    found.push(counts2.slice(i, i + each).reduce(add, { bad: 0, total: 0 }));
  return found;
}
function successive(counts2, rate2) {
  return counts2.slice(1).map((count2, i) => {
    const before = counts2[i] ?? count2, variance2 = rate2 * (1 - rate2) * (1 / count2.total + 1 / before.total);
    return variance2 > 0 ? (count2.bad / count2.total - before.bad / before.total) ** 2 / variance2 : 0;
  });
}
const add = (a, b) => ({ bad: a.bad + b.bad, total: a.total + b.total });
function dispersionAt({ phi, size: known }, size) {
  const wandering = known > 0 ? (phi - 1) * size / known : 0;
  return 1 + Math.max(Math.min(phi - 1, 10), wandering);
}
const noDispersionYet = { squares: 0, pairs: 0, block: null, before: null }, priorPairs = 8, memory = 60, badPerPair = 3;
function scatterFactor({ squares, pairs }) {
  const factor = (priorPairs + squares) / (priorPairs + pairs), error2 = factor * standardError(priorPairs + pairs);
  return factor > 1 ? Math.max(1, factor - error2) : Math.min(1, factor + error2);
}
function learnDispersion(state, counts2, rates, expected) {
  const { squares, pairs, before } = state, block = state.block === null ? counts2 : addCounts(state.block, counts2);
  if (block.new.total * rates.old < badPerPair)
    return { squares, pairs, block, before };
  const next = { squares, pairs, block: null, before: block };
  if (before === null)
    return next;
  const [a, b] = [variance(block, rates, expected), variance(before, rates, expected)];
  if (!(a + b > 0))
    return next;
  const square = Math.min(cap, (difference(block) - difference(before)) ** 2 / (a + b)), keep = 1 - 1 / memory;
  return { squares: squares * keep + square, pairs: pairs * keep + 1, block: null, before: block };
}
function addCounts(a, b) {
  return { new: add(a.new, b.new), old: a.old === null || b.old === null ? null : add(a.old, b.old) };
}
function difference({ new: fresh, old }) {
  return fresh.bad / fresh.total - (old === null || old.total === 0 ? 0 : old.bad / old.total);
}
function variance({ new: fresh, old }, rates, expected) {
  const spread = (rate2) => rate2 * (1 - rate2), ofOld = old === null || old.total === 0 ? 0 : spread(rates.old) * expected.old / old.total;
  return spread(rates.new) * expected.new / fresh.total + ofOld;
}
const hour = 36e5, hourOfWeek = (at) => (Math.floor(at / hour) + 72) % 168, enough = 100;
function addToHour(totals, at, { bad, total: total2 }) {
  const key = hourOfWeek(at), before = totals.get(key) ?? { bad: 0, total: 0 };
  totals.set(key, { bad: before.bad + bad, total: before.total + total2 });
}
function recordedRate(totals, at, phi) {
  const own2 = totals.get(hourOfWeek(at)), all = [...totals.values()].reduce((a, b) => ({ bad: a.bad + b.bad, total: a.total + b.total }), {
    bad: 0,
    total: 0
  }), { bad, total: total2 } = own2 !== void 0 && own2.total >= enough ? own2 : all;
  return total2 < enough ? null : Math.min(1, (bad + 1 + 1.645 * Math.sqrt(phi * (bad + 1))) / total2);
}
function suspectAfter(before, start, logE, seen) {
  return before === null || before.logE <= 0 ? { since: start, logE, counts: seen } : { since: before.since, logE: before.logE + logE, counts: suspect_addCounts(before.counts, seen) };
}
function suspect_addCounts(a, b) {
  return {
    new: { bad: a.new.bad + b.new.bad, total: a.new.total + b.new.total },
    old: a.old === null || b.old === null ? a.old ?? b.old : { bad: a.old.bad + b.old.bad, total: a.old.total + b.old.total }
  };
}
const keepPerFiveMinutes = 0.89, fiveMinutes = 3e5, priorBad = 8;
function runTests(kind, stages, settings, carried) {
  const origin = () => carried?.origin ?? stages[0]?.since ?? Number.POSITIVE_INFINITY, planned = carried?.planned ?? settings.planned, begun = [...carried?.stages ?? []], tests = { ...carried?.tests }, hours = new Map(carried?.hours), armsBefore = [];
  let before = carried?.before ?? null, running = carried?.running ?? noDispersionYet, learned = carried?.learned ?? kind.start, counts2 = carried?.counts ?? null, at = carried?.until ?? Number.NEGATIVE_INFINITY, slot = carried?.slot ?? 0, learnedAt = carried?.learnedAt ?? null, crossing = null, untestable = !1, weaker = !1, suspect = carried?.suspect ?? null, last = null, limits = null;
  const known = () => (before ??= dispersionBefore(kind.before(armsBefore)), before);
  function learn(old, end) {
    const elapsed = learnedAt === null ? fiveMinutes : end - learnedAt;
    learned = kind.learn(learned, old, keepPerFiveMinutes ** (elapsed / fiveMinutes)), learnedAt = end;
  }
  function remember(old, end) {
    const scatter = kind.scatter(learned, { new: old, old: null });
    scatter !== null && addToHour(hours, end - 1, scatter.new);
  }
  const stageAt = (start) => stages.findLast(({ since }) => since <= start);
  function enter(stage) {
    if (begun.at(-1) === stage.since)
      return 0;
    begun.push(stage.since), counts2 = null;
    for (const id of Object.keys(tests))
      isProof(id) && delete tests[id];
    return stageWeight(begun.length - 1);
  }
  function ask(question, clusters, weight) {
    const { id, nul, side, alternatives, counts: asked } = question, of = { new: asked.new.total, old: asked.old?.total ?? 0 }, logE = alternatives.map((alternative) => {
      const { perNew, perOld, cost } = tiltFor(nul, alternative, of, clusters, side, kind.bounded);
      return asked.new.bad * perNew + (asked.old?.bad ?? 0) * perOld - cost;
    }), first = isProof(id) && tests[id] === void 0;
    return tests[id] = accumulate(tests[id] ?? [], logE, isProof(id) ? first ? 1 : 0 : weight), logE;
  }
  function judge2(stage, pair, weight, { start, end }) {
    const recorded = pair.old === null && stage.share >= 100 ? recordedRate(hours, end - 1, known().phi) : null, asked = kind.questions(learned, pair, recorded === null ? stage : { ...stage, recorded });
    weaker = recorded !== null, untestable = asked.untestable;
    const sizes = { new: kind.size(pair.new), old: pair.old === null ? 0 : kind.size(pair.old) }, expected = {
      new: dispersionAt(known(), sizes.new),
      old: dispersionAt(known(), sizes.old)
    }, factor = scatterFactor(running), phi = Math.max(1, expected.new * factor), clusters = { new: (phi + 1) / 2, old: (Math.max(1, expected.old * factor) + 1) / 2 };
    last = { stage: stage.since, phi, questions: asked.questions, clusters, bounded: kind.bounded };
    const scatter = kind.scatter(learned, pair);
    for (const question of asked.questions) {
      if (isProof(question.id) && stage !== stages.at(-1))
        continue;
      const logE = ask(question, clusters, weight);
      scatter !== null && (question.id === "none" || question.id === "over" && pair.old === null) && (suspect = suspectAfter(suspect, start, Math.max(...logE) - Math.log(logE.length), scatter));
    }
    if (scatter === null)
      return;
    const rate2 = kind.rate(learned);
    running = learnDispersion(running, scatter, { new: rateOfNew(rate2), old: rate2 }, expected), counts2 = counts2 === null ? scatter : suspect_addCounts(counts2, scatter);
  }
  function rateOfNew(rate2) {
    const { bad, total: all } = counts2?.new ?? { bad: 0, total: 0 };
    return Math.max(rate2, (bad + priorBad) / (all + priorBad / Math.max(rate2, 1e-9)));
  }
  function cross(stage, end) {
    const asked = (id) => last?.questions.some((question) => question.id === id) === !0;
    for (const limit of limitsOf2(stage)) {
      if (crossing !== null)
        return;
      if (!limit.bars.some(({ id, level }) => mayReach(tests[id], settings[level])))
        continue;
      const bars = limit.bars.filter(({ id }) => asked(id));
      if (limit.comparesArms && bars.length < limit.bars.length)
        continue;
      const logE = bars.map(({ id }) => total(tests[id] ?? [])), crossed2 = bars.every(({ level }, i) => (logE[i] ?? 0) >= settings[level]);
      bars.length === 0 || !crossed2 || isShared(limit) || (counts2?.new.bad ?? 0) < (stage.criterion.rollback?.atLeast ?? 0) || (crossing = { at: end, limit, logE, suspect });
    }
  }
  function limitsOf2(stage) {
    return limits?.stage !== stage && (limits = { stage, tests: kind.limits(stage) }), limits.tests;
  }
  const isShared = ({ absolute }) => absolute !== null && kind.over(learned, absolute);
  return {
    take(interval) {
      if (crossing !== null || interval.end <= at)
        return "nothing";
      const control = interval.old === void 0 ? null : kind.read(interval.old), stage = stageAt(interval.start);
      if (stage === void 0 || interval.start < origin())
        return control?.kind !== "arm" ? "nothing" : (begun.length === 0 && armsBefore.push(control.arm), remember(control.arm, interval.end), learn(control.arm, interval.end), "before");
      const fresh = kind.read(interval.new);
      if (fresh.kind === "unusable")
        return { arm: "new", why: fresh.why };
      const gone = control?.kind === "unusable" || control?.kind === "arm" && kind.size(control.arm) <= 0;
      if (control?.kind === "unusable" && stage.share < 100)
        return { arm: "old", why: control.why };
      const since = Math.max(at, origin());
      at = interval.end;
      const old = control?.kind === "arm" && !gone && stage.share < 100 ? control.arm : null, waiting = control !== null && old === null && stage.share < 100;
      if (kind.size(fresh.arm) > 0 && !waiting) {
        const upTo = (interval.end - origin()) / settings.interval, weight = enter(stage) + weightBefore(upTo, planned) - weightBefore(slot, planned);
        slot = upTo, judge2(stage, { new: fresh.arm, old }, weight, { start: since, end: interval.end }), cross(stage, interval.end);
      }
      return old !== null && (remember(old, interval.end), learn(old, interval.end)), "evidence";
    },
    state: () => ({
      until: at,
      origin: origin(),
      planned,
      slot,
      stages: begun,
      learned,
      learnedAt,
      before: known(),
      running,
      // Also where nothing of the new step was measured yet: what continues from here must not find what those who skip it do not have.
      tests: begun.at(-1) === stages.at(-1)?.since ? tests : withoutProofs(tests),
      counts: counts2,
      suspect,
      hours
    }),
    crossing: () => crossing,
    untestable: () => untestable,
    weaker: () => weaker,
    last: () => last
  };
}
const mayReach = (evidence, level) => evidence !== void 0 && Math.max(...evidence) >= level - Math.log(evidence.length), withoutProofs = (tests) => Object.fromEntries(Object.entries(tests).filter(([id]) => !isProof(id))), isProof = (id) => id.startsWith("proof");
function assertEqual(val) {
  return val;
}
function assertNotEqual(val) {
  return val;
}
function toZod() {
  return (schema) => schema;
}
function assertIs(_arg) {
}
function assertNever(_x) {
  throw new Error("Unexpected value in exhaustive check");
}
function assert(_) {
}
function getEnumValues(entries) {
  const numericValues = Object.values(entries).filter((v) => typeof v == "number");
  return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
}
function joinValues(array2, separator = "|") {
  return array2.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
  return typeof value == "bigint" ? value.toString() : value;
}
class Cached {
  constructor(getter) {
    this._getter = getter, this._value = void 0;
  }
  get value() {
    const getter = this._getter;
    return getter !== void 0 && (this._value = getter(), this._getter = void 0), this._value;
  }
}
function cached(getter) {
  return new Cached(getter);
}
function nullish(input) {
  return input == null;
}
function cleanRegex(source) {
  const start = source.startsWith("^") ? 1 : 0, end = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
  const ratio = val / step, roundedRatio = Math.round(ratio), tolerance2 = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
  return Math.abs(ratio - roundedRatio) < tolerance2 ? 0 : ratio - roundedRatio;
}
const EVALUATING = (
  /* unused pure expression or super */
  null
);
function defineLazy(object2, key, getter) {
  let value;
  Object.defineProperty(object2, key, {
    get() {
      if (value !== EVALUATING)
        return value === void 0 && (value = EVALUATING, value = getter()), value;
    },
    set(v) {
      Object.defineProperty(object2, key, {
        value: v
        // configurable: true,
      });
    },
    configurable: !0
  });
}
function objectClone(obj) {
  return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function util_assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
    writable: !0,
    enumerable: !0,
    configurable: !0
  });
}
function rawShape(def) {
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
  return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
  Object.defineProperty(target, key, {
    get() {
      const value = getter();
      return util_assignProp(this, key, value), value;
    },
    enumerable: !0,
    configurable: !0
  });
}
function putProp(target, key, value) {
  key in target ? util_assignProp(target, key, value) : target[key] = value;
}
function mirrorShape(target, source, keys, wrap) {
  const raw = sourceShape(source);
  for (const key of keys) {
    const desc = Object.getOwnPropertyDescriptor(raw, key);
    desc.enumerable && (desc.get ? deferProp(target, key, () => {
      const value = source._zod.def.shape[key];
      return wrap ? wrap(value, key) : value;
    }) : putProp(target, key, wrap ? wrap(desc.value, key) : desc.value));
  }
}
function mirrorProps(target, source) {
  for (const key of Reflect.ownKeys(source)) {
    const desc = Object.getOwnPropertyDescriptor(source, key);
    desc.enumerable && (desc.get ? deferProp(target, key, () => source[key]) : putProp(target, key, desc.value));
  }
}
function mergeDefs(...defs) {
  const mergedDescriptors = {};
  for (const def of defs) {
    const descriptors = Object.getOwnPropertyDescriptors(def);
    Object.assign(mergedDescriptors, descriptors);
  }
  return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
  return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
  return path ? path.reduce((acc, key) => acc?.[key], obj) : obj;
}
function promiseAllObject(promisesObj) {
  const keys = Object.keys(promisesObj), promises = keys.map((key) => promisesObj[key]);
  return Promise.all(promises).then((results) => {
    const resolvedObj = {};
    for (let i = 0; i < keys.length; i++)
      resolvedObj[keys[i]] = results[i];
    return resolvedObj;
  });
}
function randomString(length = 10) {
  const chars = "abcdefghijklmnopqrstuvwxyz";
  let str = "";
  for (let i = 0; i < length; i++)
    str += chars[Math.floor(Math.random() * chars.length)];
  return str;
}
function esc(str) {
  return JSON.stringify(str);
}
function slugify(input) {
  return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
};
function util_isObject(data) {
  return typeof data == "object" && data !== null && !Array.isArray(data);
}
const util_allowsEval = /* @__PURE__ */ cached(() => {
  if (globalConfig.jitless || typeof navigator < "u" && navigator?.userAgent?.includes("Cloudflare"))
    return !1;
  try {
    const F = Function;
    return new F(""), !0;
  } catch {
    return !1;
  }
});
function isPlainObject(o) {
  if (util_isObject(o) === !1)
    return !1;
  const ctor = o.constructor;
  if (ctor === void 0 || typeof ctor != "function")
    return !0;
  const prot = ctor.prototype;
  return !(util_isObject(prot) === !1 || Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === !1);
}
function shallowClone(o) {
  return isPlainObject(o) ? { ...o } : Array.isArray(o) ? [...o] : o instanceof Map ? new Map(o) : o instanceof Set ? new Set(o) : o;
}
function numKeys(data) {
  let keyCount = 0;
  for (const key in data)
    Object.prototype.hasOwnProperty.call(data, key) && keyCount++;
  return keyCount;
}
const getParsedType = (data) => {
  const t = typeof data;
  switch (t) {
    case "undefined":
      return "undefined";
    case "string":
      return "string";
    case "number":
      return Number.isNaN(data) ? "nan" : "number";
    case "boolean":
      return "boolean";
    case "function":
      return "function";
    case "bigint":
      return "bigint";
    case "symbol":
      return "symbol";
    case "object":
      return Array.isArray(data) ? "array" : data === null ? "null" : data.then && typeof data.then == "function" && data.catch && typeof data.catch == "function" ? "promise" : typeof Map < "u" && data instanceof Map ? "map" : typeof Set < "u" && data instanceof Set ? "set" : typeof Date < "u" && data instanceof Date ? "date" : typeof File < "u" && data instanceof File ? "file" : "object";
    default:
      throw new Error(`Unknown data type: ${t}`);
  }
}, propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]), primitiveTypes = /* @__PURE__ */ new Set([
  "string",
  "number",
  "bigint",
  "boolean",
  "symbol",
  "undefined"
]);
function escapeRegex(str) {
  return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
  const cl = new inst._zod.constr(def ?? inst._zod.def);
  return (!def || params?.parent) && (cl._zod.parent = inst), cl;
}
function normalizeParams(_params) {
  const params = _params;
  if (!params)
    return {};
  if (typeof params == "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  return delete params.message, typeof params.error == "string" ? { ...params, error: () => params.error } : params;
}
function createTransparentProxy(getter) {
  let target;
  return new Proxy({}, {
    get(_, prop, receiver) {
      return target ?? (target = getter()), Reflect.get(target, prop, receiver);
    },
    set(_, prop, value, receiver) {
      return target ?? (target = getter()), Reflect.set(target, prop, value, receiver);
    },
    has(_, prop) {
      return target ?? (target = getter()), Reflect.has(target, prop);
    },
    deleteProperty(_, prop) {
      return target ?? (target = getter()), Reflect.deleteProperty(target, prop);
    },
    ownKeys(_) {
      return target ?? (target = getter()), Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(_, prop) {
      return target ?? (target = getter()), Reflect.getOwnPropertyDescriptor(target, prop);
    },
    defineProperty(_, prop, descriptor) {
      return target ?? (target = getter()), Reflect.defineProperty(target, prop, descriptor);
    }
  });
}
function stringifyPrimitive(value) {
  return typeof value == "bigint" ? value.toString() + "n" : typeof value == "string" ? `"${value}"` : `${value}`;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional");
}
const NUMBER_FORMAT_RANGES = {
  safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  float32: [-34028234663852886e22, 34028234663852886e22],
  float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}, BIGINT_FORMAT_RANGES = {
  int64: [/* @__PURE__ */ BigInt("-9223372036854775808"), /* @__PURE__ */ BigInt("9223372036854775807")],
  uint64: [/* @__PURE__ */ BigInt(0), /* @__PURE__ */ BigInt("18446744073709551615")]
};
function pick(schema, mask) {
  const currDef = schema._zod.def, checks2 = currDef.checks;
  if (checks2 && checks2.length > 0)
    throw new Error(".pick() cannot be used on object schemas containing refinements");
  const newShape = {};
  return mirrorShape(newShape, schema, maskedKeys(schema, mask)), clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function maskedKeys(schema, mask) {
  const raw = sourceShape(schema), keys = [];
  for (const key of Reflect.ownKeys(mask)) {
    if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable)
      throw new Error(`Unrecognized key: "${String(key)}"`);
    mask[key] && keys.push(key);
  }
  return keys;
}
function omit(schema, mask) {
  const currDef = schema._zod.def, checks2 = currDef.checks;
  if (checks2 && checks2.length > 0)
    throw new Error(".omit() cannot be used on object schemas containing refinements");
  const omitted = new Set(maskedKeys(schema, mask)), newShape = {};
  return mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key))), clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
  if (!isPlainObject(shape))
    throw new Error("Invalid input to extend: expected a plain object");
  const checks2 = schema._zod.def.checks;
  if (checks2 && checks2.length > 0) {
    const existingShape = sourceShape(schema);
    for (const key of Reflect.ownKeys(shape))
      if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0)
        throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
  const newShape = {};
  return mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema))), mirrorProps(newShape, shape), newShape;
}
function safeExtend(schema, shape) {
  if (!isPlainObject(shape))
    throw new Error("Invalid input to safeExtend: expected a plain object");
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
  if (!b?._zod?.def)
    throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
  if (a._zod.def.checks?.length)
    throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
  const newShape = {};
  mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a))), mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
  const def = mergeDefs(a._zod.def, {
    shape: newShape,
    get catchall() {
      return b._zod.def.catchall;
    },
    checks: b._zod.def.checks ?? []
  });
  return clone(a, def);
}
function partial(Class2, schema, mask, name = "partial") {
  const checks2 = schema._zod.def.checks;
  if (checks2 && checks2.length > 0)
    throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0, newShape = {};
  return mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class2 && ((value, key) => selected && !selected.has(key) ? value : new Class2({ type: "optional", innerType: value }))), clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class2, schema, mask) {
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0, newShape = {};
  return mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => (
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class2({ type: "nonoptional", innerType: value })
  )), clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
  if (x.aborted === !0)
    return !0;
  for (let i = startIndex; i < x.issues.length; i++)
    if (x.issues[i]?.continue !== !0)
      return !0;
  return !1;
}
function explicitlyAborted(x, startIndex = 0) {
  if (x.aborted === !0)
    return !0;
  for (let i = startIndex; i < x.issues.length; i++)
    if (x.issues[i]?.continue === !1)
      return !0;
  return !1;
}
function prefixIssues(path, issues) {
  return issues.map((iss) => {
    var _a2;
    return (_a2 = iss).path ?? (_a2.path = []), iss.path.unshift(path), iss;
  });
}
function unwrapMessage(message) {
  return typeof message == "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
  const caps = [];
  for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check))
      break;
    const max = d.maximum ?? d.length ?? d.size;
    max >= 0 && caps.push([max, ch]);
  }
  return caps;
}
function attachSchema(issues, start, inst) {
  var _a2;
  for (let i = start; i < issues.length; i++)
    (_a2 = issues[i]).schema ?? (_a2.schema = inst);
}
function finalizeIssue(iss, ctx, config2) {
  var _a2;
  const traits = iss.inst?._zod?.traits;
  traits?.has("$ZodType") && (traits.has("$ZodCheck") ? (_a2 = iss).schema ?? (_a2.schema = iss.inst) : iss.schema = iss.inst);
  const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0, message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input", full = {};
  for (const k of Object.keys(iss))
    k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__" || (full[k] = iss[k]);
  return full.path ?? (full.path = []), full.message = message, ctx?.reportInput && (full.input = iss.input), full;
}
function getSizableOrigin(input) {
  return input instanceof Set ? "set" : input instanceof Map ? "map" : input instanceof File ? "file" : "unknown";
}
const highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
  const units = str.length;
  if (!highSurrogate.test(str))
    return units;
  let count2 = units;
  for (let i = 0; i < units - 1; i++)
    (str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320 && (count2--, i++);
  return count2;
}
function getLengthableOrigin(input) {
  return Array.isArray(input) ? "array" : typeof input == "string" ? "string" : "unknown";
}
function parsedType(data) {
  const t = typeof data;
  switch (t) {
    case "number":
      return Number.isNaN(data) ? "nan" : "number";
    case "object": {
      if (data === null)
        return "null";
      if (Array.isArray(data))
        return "array";
      const obj = data;
      if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor)
        return obj.constructor.name;
    }
  }
  return t;
}
function util_issue(...args) {
  const [iss, input, inst] = args;
  return typeof iss == "string" ? {
    message: iss,
    code: "custom",
    input,
    inst
  } : { ...iss };
}
function cleanEnum(obj) {
  return Object.entries(obj).filter(([k, _]) => Number.isNaN(Number.parseInt(k, 10))).map((el) => el[1]);
}
function base64ToUint8Array(base642) {
  const binaryString = atob(base642), bytes = new Uint8Array(binaryString.length);
  for (let i = 0; i < binaryString.length; i++)
    bytes[i] = binaryString.charCodeAt(i);
  return bytes;
}
function uint8ArrayToBase64(bytes) {
  let binaryString = "";
  for (let i = 0; i < bytes.length; i++)
    binaryString += String.fromCharCode(bytes[i]);
  return btoa(binaryString);
}
function base64urlToUint8Array(base64url2) {
  const base642 = base64url2.replace(/-/g, "+").replace(/_/g, "/"), padding = "=".repeat((4 - base642.length % 4) % 4);
  return base64ToUint8Array(base642 + padding);
}
function uint8ArrayToBase64url(bytes) {
  return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex2) {
  const cleanHex = hex2.replace(/^0x/, "");
  if (cleanHex.length % 2 !== 0)
    throw new Error("Invalid hex string length");
  const bytes = new Uint8Array(cleanHex.length / 2);
  for (let i = 0; i < cleanHex.length; i += 2)
    bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
  return bytes;
}
function uint8ArrayToHex(bytes) {
  return Array.from(bytes).map((b) => b.toString(16).padStart(2, "0")).join("");
}
class Class {
  constructor(..._args) {
  }
}
function members(proto, table) {
  for (const key in table) {
    const desc = Object.getOwnPropertyDescriptor(table, key);
    desc.get ? Object.defineProperty(proto, key, { ...desc, enumerable: !1 }) : defineBound(proto, key, desc.value);
  }
}
function own(inst, key, value, enumerable = !0) {
  return Object.defineProperty(inst, key, { configurable: !0, writable: !0, enumerable, value }), value;
}
function hide(inst, key, value) {
  return own(inst, key, value, !1);
}
function derived(computes, table) {
  for (const key in computes) {
    const compute = computes[key];
    Object.defineProperty(table, key, {
      configurable: !0,
      enumerable: !0,
      get() {
        return own(this, key, compute(this));
      },
      set(value) {
        own(this, key, value);
      }
    });
  }
  return table;
}
function defineBound(proto, key, fn) {
  Object.defineProperty(proto, key, {
    configurable: !0,
    get() {
      return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value) {
      own(this, key, value);
    }
  });
}
function claim(inst, sentinel) {
  const proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
let installing, broke = !1;
const breaker = {
  configurable: !0,
  get() {
    broke = !0;
  }
};
function defineLazyInternal(inst, key, compute) {
  const proto = Object.getPrototypeOf(inst._zod);
  if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod, Object.defineProperty(proto, key, {
    configurable: !0,
    get() {
      Object.defineProperty(this, key, breaker);
      const outer = broke;
      broke = !1;
      try {
        const value = compute(this);
        return broke ? delete this[key] : Object.defineProperty(this, key, { configurable: !0, writable: !0, value }), broke = broke || outer, value;
      } catch (err) {
        throw delete this[key], broke = broke || outer, err;
      }
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: !0, writable: !0, value });
    }
  });
}
function installLazyProp(inst, key, make, enumerable) {
  const proto = claim(inst, key);
  proto && Object.defineProperty(proto, key, {
    configurable: !0,
    get() {
      const desc = { configurable: !0, writable: !0, enumerable, value: void 0 };
      return Object.defineProperty(this, key, desc), desc.value = make(this), Object.defineProperty(this, key, desc), desc.value;
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: !0, writable: !0, enumerable, value });
    }
  });
}
const CONSTANT_CATCH = "~constantCatch";
function constantCatch(value) {
  const fn = () => value;
  return fn[CONSTANT_CATCH] = !0, fn;
}
var _a;
const NEVER = /* @__PURE__ */ Object.freeze({
  status: "aborted"
}), _zodDesc = { value: void 0, enumerable: !1 };
let _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
  const E = _E;
  if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved == "number") {
      try {
        E.stackTraceLimit = 0;
      } catch {
        return _E = null, new Definition();
      }
      try {
        return new Definition();
      } finally {
        E.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
function $constructor(name, initializer2, proto, params) {
  const zodProto = {};
  function Internals(def) {
    this.def = def, this.constr = _, this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  const protoMembers = proto, initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init(inst, def) {
    if (inst._zod) {
      if (inst._zod.traits.has(name))
        return;
    } else {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    }
    if (inst._zod.traits.add(name), initializer2(inst, def), initialized) {
      const own2 = Object.getPrototypeOf(inst), ctorProto = inst._zod.constr.prototype;
      let up = own2;
      for (; up && up !== ctorProto; )
        up = Object.getPrototypeOf(up);
      const target = up ?? own2;
      initialized.has(target) || (initialized.add(target), members(target, protoMembers));
    }
    const proto2 = _.prototype;
    for (const k in proto2)
      Object.prototype.hasOwnProperty.call(proto2, k) && (k in inst || (inst[k] = proto2[k].bind(inst)));
  }
  const Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name });
  function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
      for (const fn of deferred)
        fn();
      inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    return pp && pp(inst), inst;
  }
  return Object.defineProperty(_, "init", { value: init }), Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => params?.Parent && inst instanceof params.Parent ? !0 : inst?._zod?.traits?.has(name)
  }), Object.defineProperty(_, "name", { value: name }), _;
}
const $brand = (
  /* unused pure expression or super */
  null
);
class $ZodAsyncError extends Error {
  constructor() {
    super("Encountered Promise during synchronous parse. Use .parseAsync() instead.");
  }
}
class $ZodEncodeError extends Error {
  constructor(name) {
    super(`Encountered unidirectional transform during encode: ${name}`), this.name = "ZodEncodeError";
  }
}
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
  return newConfig && Object.assign(globalConfig, newConfig), globalConfig;
}
class $ZodCyclicError extends Error {
  constructor() {
    super("Cannot parse a reference cycle that closes through a transform"), this.name = "ZodCyclicError";
  }
}
const STATE = "~memo", NO_ISSUES = [];
function isRef(value) {
  return value !== null && typeof value == "object";
}
function cloneIssues(issues) {
  return issues.map((iss) => iss.path ? { ...iss, path: iss.path.slice() } : { ...iss });
}
const recursive = /* @__PURE__ */ new WeakMap(), NONE = 0, ASSUMED = 1, PROVEN = 2;
function isRecursive(inst, stack, resolve) {
  const cached2 = recursive.get(inst);
  if (cached2 !== void 0)
    return cached2 ? PROVEN : NONE;
  if (stack.has(inst))
    return PROVEN;
  stack.add(inst);
  let result = NONE;
  const check2 = (child) => {
    if (result !== PROVEN && child?._zod) {
      const answer = isRecursive(child, stack, resolve);
      answer > result && (result = answer);
    }
  }, shape = (sh, spread) => {
    let answer = NONE;
    for (const key of Reflect.ownKeys(sh)) {
      const desc = Object.getOwnPropertyDescriptor(sh, key);
      if (spread && !desc.enumerable)
        continue;
      const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
      child > answer && (answer = child);
    }
    return answer;
  }, merge2 = (answer) => {
    answer > result && (result = answer);
  }, def = inst._zod.def, kind = def.type;
  switch (kind) {
    case "object": {
      const raw = rawShape(def);
      merge2(raw ? shape(raw, !0) : ASSUMED), check2(def.catchall);
      break;
    }
    case "array":
      check2(def.element);
      break;
    case "tuple":
      for (const el of def.items)
        check2(el);
      check2(def.rest);
      break;
    case "record":
    case "map":
      check2(def.keyType), check2(def.valueType);
      break;
    case "set":
      check2(def.valueType);
      break;
    case "union":
      for (const el of def.options)
        check2(el);
      break;
    case "intersection":
      check2(def.left), check2(def.right);
      break;
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
    case "nonoptional":
    case "promise":
    case "success":
      check2(def.innerType);
      break;
    case "pipe":
      check2(def.in), check2(def.out);
      break;
    case "function":
      check2(def.input), check2(def.output);
      break;
    // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
    case "lazy": {
      const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
      merge2(inner ? isRecursive(inner, stack, !1) : ASSUMED);
      break;
    }
    // a leaf by choice: `parts` are regex fragments, not data positions
    case "template_literal":
    // leaves
    case "string":
    case "number":
    case "int":
    case "boolean":
    case "bigint":
    case "symbol":
    case "undefined":
    case "null":
    case "void":
    case "never":
    case "any":
    case "unknown":
    case "date":
    case "nan":
    case "enum":
    case "literal":
    case "file":
    case "transform":
    case "custom":
      break;
    default:
      for (const key in def) {
        const desc = Object.getOwnPropertyDescriptor(def, key);
        if (!desc || desc.get)
          continue;
        const value = desc.value;
        if (!(!value || typeof value != "object")) {
          if (value._zod)
            check2(value);
          else if (Array.isArray(value))
            for (const el of value)
              check2(el);
        }
      }
  }
  return stack.delete(inst), settle(inst, result);
}
function settle(inst, answer) {
  return answer !== ASSUMED && recursive.set(inst, answer === PROVEN), answer;
}
function isRecursiveSchema(inst) {
  return isRecursive(inst, /* @__PURE__ */ new Set(), !0) !== NONE;
}
function bucketFor(state, inst) {
  let bucket = state.buckets.get(inst);
  return bucket || (bucket = /* @__PURE__ */ new WeakMap(), state.buckets.set(inst, bucket)), bucket;
}
let handoff;
const memoizer_open = [], memo = {
  alloc(_inst, payload, empty) {
    const bucket = handoff;
    if (!bucket)
      return empty;
    handoff = void 0;
    const entry = { value: empty, issues: null };
    return bucket.set(payload.value, entry), memoizer_open.push(entry), empty;
  },
  guard(inst) {
    var _a2;
    (_a2 = inst._zod).deferred ?? (_a2.deferred = []), inst._zod.deferred.push(() => {
      const base = inst._zod.parse, wrapped = (payload, ctx) => {
        if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
          throw new $ZodCyclicError();
        return base(payload, ctx);
      };
      inst._zod.parse = wrapped, inst._zod.run === base && (inst._zod.run = wrapped);
    });
  },
  attach(inst) {
    var _a2;
    let isRecursiveInst, rechecked = !1, lastCtx, lastBucket;
    (_a2 = inst._zod).deferred ?? (_a2.deferred = []), inst._zod.deferred.push(() => {
      const base = inst._zod.parse, wrapped = (payload, ctx) => {
        if (isRecursiveInst === void 0) {
          const walked = isRecursive(inst, /* @__PURE__ */ new Set(), !1);
          if (walked === NONE)
            return inst._zod.parse = base, inst._zod.run === wrapped && (inst._zod.run = base), base(payload, ctx);
          walked === PROVEN || rechecked ? isRecursiveInst = !0 : rechecked = !0;
        }
        const input = payload.value;
        if (!isRef(input))
          return base(payload, ctx);
        let state = ctx[STATE];
        state || (state = { buckets: /* @__PURE__ */ new WeakMap(), backEdges: void 0 }, ctx[STATE] = state);
        let bucket;
        lastCtx === ctx ? bucket = lastBucket : (bucket = bucketFor(state, inst), lastCtx = ctx, lastBucket = bucket);
        const hit = bucket.get(input);
        if (hit)
          return payload.value = hit.value, hit.issues ? hit.issues.length && payload.issues.push(...cloneIssues(hit.issues)) : (payload.memo = !0, state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet()), state.backEdges.add(hit.value)), payload;
        handoff = bucket;
        const depth = memoizer_open.length, result = base(payload, ctx);
        handoff = void 0;
        const entry = memoizer_open.length > depth ? memoizer_open.pop() : void 0;
        return result instanceof Promise ? result.then((r) => (entry && (entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES), r)) : (entry && (entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES), result);
      };
      inst._zod.parse = wrapped, inst._zod.run === base && (inst._zod.run = wrapped);
    });
  }
};
function memoizer() {
  return memo;
}
function isBackEdge(ctx, value) {
  const backEdges = ctx[STATE]?.backEdges;
  return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}
const cuid = /^[cC][0-9a-z]{6,}$/, cuid2 = /^[0-9a-z]+$/, ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/, xid = /^[0-9a-vA-V]{20}$/, ksuid = /^[A-Za-z0-9]{27}$/, nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
  return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/, extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/, guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/, uuid = (version2) => version2 ? new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version2}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`) : /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/, uuid4 = (
  /* unused pure expression or super */
  null
), uuid6 = (
  /* unused pure expression or super */
  null
), uuid7 = (
  /* unused pure expression or super */
  null
), email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/, html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/, rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/, unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u, idnEmail = (
  /* unused pure expression or super */
  null
), browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/, _emoji = "^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$";
function emoji() {
  return new RegExp(_emoji, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/, ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/, mac = (delimiter) => {
  const escapedDelim = util.escapeRegex(delimiter ?? ":");
  return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
}, cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/, cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/, base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/, base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/, hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/, domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/, httpProtocol = /^https?$/, e164 = /^\+[1-9]\d{6,14}$/, creditCard = /^\d(?:[ -]?\d){11,18}$/, currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/, iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/, dateSource = "(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))";
function regexes_anchor(source) {
  return new RegExp(`^${source}$`);
}
const date = /* @__PURE__ */ regexes_anchor(dateSource);
function timeSource(args) {
  const hhmm = "(?:[01]\\d|2[0-3]):[0-5]\\d";
  return typeof args.precision == "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
}
function time(args) {
  return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
  const opts = ["Z"];
  args.offset && opts.push("([+-](?:[01]\\d|2[0-3]):[0-5]\\d)");
  const qualified = `${timeSource({ precision: args.precision, seconds: !0 })}(?:${opts.join("|")})`, timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
  return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
const anyString = /^[\s\S]{0,}$/, string = (params) => {
  const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : "[\\s\\S]*";
  return new RegExp(`^${regex}$`);
}, bigint = /^-?\d+n?$/, integer = /^-?\d+$/, number = /^-?\d+(?:\.\d+)?$/, regexes_boolean = /^(?:true|false)$/i, _null = /^null$/i, _undefined = /^undefined$/i, lowercase = /^[^A-Z]*$/, uppercase = /^[^a-z]*$/, hex = /^[0-9a-fA-F]*$/;
function fixedBase64(bodyLength, padding) {
  return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
}
function fixedBase64url(length) {
  return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
}
const md5_hex = /^[0-9a-fA-F]{32}$/, md5_base64 = (
  /* unused pure expression or super */
  null
), md5_base64url = (
  /* unused pure expression or super */
  null
), sha1_hex = /^[0-9a-fA-F]{40}$/, sha1_base64 = (
  /* unused pure expression or super */
  null
), sha1_base64url = (
  /* unused pure expression or super */
  null
), sha256_hex = /^[0-9a-fA-F]{64}$/, sha256_base64 = (
  /* unused pure expression or super */
  null
), sha256_base64url = (
  /* unused pure expression or super */
  null
), sha384_hex = /^[0-9a-fA-F]{96}$/, sha384_base64 = (
  /* unused pure expression or super */
  null
), sha384_base64url = (
  /* unused pure expression or super */
  null
), sha512_hex = /^[0-9a-fA-F]{128}$/, sha512_base64 = (
  /* unused pure expression or super */
  null
), sha512_base64url = (
  /* unused pure expression or super */
  null
), $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
  var _a2;
  inst._zod ?? (inst._zod = {}), inst._zod.def = def, (_a2 = inst._zod).onattach ?? (_a2.onattach = []);
}), _whenHasSize = (payload) => {
  const val = payload.value;
  return !util.nullish(val) && val.size !== void 0;
}, _whenHasLength = (payload) => {
  const val = payload.value;
  return !nullish(val) && val.length !== void 0;
}, numericOriginMap = {
  number: "number",
  bigint: "bigint",
  object: "date"
}, $ZodCheckLessThan = /* @__PURE__ */ $constructor("$ZodCheckLessThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    (def.inclusive ? payload.value <= def.value : payload.value < def.value) || payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_big",
      maximum: typeof def.value == "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    (def.inclusive ? payload.value >= def.value : payload.value > def.value) || payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_small",
      minimum: typeof def.value == "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckMultipleOf = /* @__PURE__ */ $constructor("$ZodCheckMultipleOf", (inst, def) => {
  $ZodCheck.init(inst, def), inst._zod.check = (payload) => {
    if (typeof payload.value != typeof def.value)
      throw new Error("Cannot mix number and bigint in multiple_of check.");
    (typeof payload.value == "bigint" ? (
      // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
      def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
    ) : floatSafeRemainder(payload.value, def.value) === 0) || payload.issues.push({
      origin: typeof payload.value,
      code: "not_multiple_of",
      divisor: def.value,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckNumberFormat = /* @__PURE__ */ $constructor("$ZodCheckNumberFormat", (inst, def) => {
  $ZodCheck.init(inst, def), def.format = def.format || "float64";
  const isInt = def.format?.includes("int"), origin = isInt ? "int" : "number", [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
  inst._zod.check = (payload) => {
    const input = payload.value;
    if (isInt) {
      if (!Number.isInteger(input)) {
        payload.issues.push({
          expected: origin,
          format: def.format,
          code: "invalid_type",
          continue: !1,
          input,
          inst
        });
        return;
      }
      if (!Number.isSafeInteger(input)) {
        input > 0 ? payload.issues.push({
          input,
          code: "too_big",
          maximum: Number.MAX_SAFE_INTEGER,
          note: "Integers must be within the safe integer range.",
          inst,
          origin,
          inclusive: !0,
          continue: !def.abort
        }) : payload.issues.push({
          input,
          code: "too_small",
          minimum: Number.MIN_SAFE_INTEGER,
          note: "Integers must be within the safe integer range.",
          inst,
          origin,
          inclusive: !0,
          continue: !def.abort
        });
        return;
      }
    }
    input < minimum && payload.issues.push({
      origin: "number",
      input,
      code: "too_small",
      minimum,
      inclusive: !0,
      inst,
      continue: !def.abort
    }), input > maximum && payload.issues.push({
      origin: "number",
      input,
      code: "too_big",
      maximum,
      inclusive: !0,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckBigIntFormat = (
  /* unused pure expression or super */
  null
), $ZodCheckMaxSize = (
  /* unused pure expression or super */
  null
), $ZodCheckMinSize = (
  /* unused pure expression or super */
  null
), $ZodCheckSizeEquals = (
  /* unused pure expression or super */
  null
), $ZodCheckMaxLength = /* @__PURE__ */ $constructor("$ZodCheckMaxLength", (inst, def) => {
  var _a2;
  $ZodCheck.init(inst, def), (_a2 = inst._zod.def).when ?? (_a2.when = _whenHasLength), inst._zod.check = (payload) => {
    const input = payload.value, units = input.length;
    if ((typeof input == "string" && units > def.maximum ? codePointLength(input) : units) <= def.maximum)
      return;
    const origin = getLengthableOrigin(input);
    payload.issues.push({
      origin,
      code: "too_big",
      maximum: def.maximum,
      inclusive: !0,
      input,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
  var _a2;
  $ZodCheck.init(inst, def), (_a2 = inst._zod.def).when ?? (_a2.when = _whenHasLength), inst._zod.check = (payload) => {
    const input = payload.value, units = input.length;
    if ((typeof input == "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units) >= def.minimum)
      return;
    const origin = getLengthableOrigin(input);
    payload.issues.push({
      origin,
      code: "too_small",
      minimum: def.minimum,
      inclusive: !0,
      input,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckLengthEquals = /* @__PURE__ */ $constructor("$ZodCheckLengthEquals", (inst, def) => {
  var _a2;
  $ZodCheck.init(inst, def), (_a2 = inst._zod.def).when ?? (_a2.when = _whenHasLength), inst._zod.check = (payload) => {
    const input = payload.value, units = input.length, length = typeof input == "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input) : units;
    if (length === def.length)
      return;
    const origin = getLengthableOrigin(input), tooBig = length > def.length;
    payload.issues.push({
      origin,
      ...tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length },
      inclusive: !0,
      exact: !0,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
  var _a2, _b;
  $ZodCheck.init(inst, def), def.pattern ? (_a2 = inst._zod).check ?? (_a2.check = (payload) => {
    def.pattern.lastIndex = 0, !def.pattern.test(payload.value) && payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: def.format,
      input: payload.value,
      ...def.pattern ? { pattern: def.pattern.toString() } : {},
      inst,
      continue: !def.abort
    });
  }) : (_b = inst._zod).check ?? (_b.check = () => {
  });
}), $ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def), inst._zod.check = (payload) => {
    def.pattern.lastIndex = 0, !def.pattern.test(payload.value) && payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "regex",
      input: payload.value,
      pattern: def.pattern.toString(),
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckLowerCase = /* @__PURE__ */ $constructor("$ZodCheckLowerCase", (inst, def) => {
  def.pattern ?? (def.pattern = lowercase), $ZodCheckStringFormat.init(inst, def);
}), $ZodCheckUpperCase = /* @__PURE__ */ $constructor("$ZodCheckUpperCase", (inst, def) => {
  def.pattern ?? (def.pattern = uppercase), $ZodCheckStringFormat.init(inst, def);
}), $ZodCheckIncludes = /* @__PURE__ */ $constructor("$ZodCheckIncludes", (inst, def) => {
  $ZodCheck.init(inst, def);
  const escapedRegex = escapeRegex(def.includes), pattern = new RegExp(typeof def.position == "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
  def.pattern = pattern, inst._zod.check = (payload) => {
    payload.value.includes(def.includes, def.position) || payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "includes",
      includes: def.includes,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckStartsWith = /* @__PURE__ */ $constructor("$ZodCheckStartsWith", (inst, def) => {
  $ZodCheck.init(inst, def);
  const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
  def.pattern ?? (def.pattern = pattern), inst._zod.check = (payload) => {
    payload.value.startsWith(def.prefix) || payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "starts_with",
      prefix: def.prefix,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckEndsWith = /* @__PURE__ */ $constructor("$ZodCheckEndsWith", (inst, def) => {
  $ZodCheck.init(inst, def);
  const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
  def.pattern ?? (def.pattern = pattern), inst._zod.check = (payload) => {
    payload.value.endsWith(def.suffix) || payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "ends_with",
      suffix: def.suffix,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
function handleCheckPropertyResult(result, payload, property) {
  result.issues.length && payload.issues.push(...prefixIssues(property, result.issues));
}
const $ZodCheckProperty = (
  /* unused pure expression or super */
  null
), $ZodCheckProperties = /* @__PURE__ */ $constructor("$ZodCheckProperties", (inst, def) => {
  $ZodCheck.init(inst, def), hide(inst, Symbol.iterator, function* () {
    yield inst;
  });
  let entries;
  inst._zod.check = (payload) => {
    if (payload.value == null) {
      payload.issues.push({ expected: "object", code: "invalid_type", input: payload.value, inst });
      return;
    }
    entries ?? (entries = Reflect.ownKeys(def.shape).map((key) => [key, def.shape[key]]));
    const input = payload.value;
    let proms;
    for (const [key, schema] of entries) {
      const result = schema._zod.run({ value: input[key], issues: [] }, {});
      result instanceof Promise ? (proms ?? (proms = []), proms.push(result.then((result2) => handleCheckPropertyResult(result2, payload, key)))) : handleCheckPropertyResult(result, payload, key);
    }
    if (proms)
      return Promise.all(proms).then(() => {
      });
  };
}), $ZodCheckMimeType = (
  /* unused pure expression or super */
  null
), $ZodCheckOverwrite = /* @__PURE__ */ $constructor("$ZodCheckOverwrite", (inst, def) => {
  $ZodCheck.init(inst, def), inst._zod.check = (payload) => {
    payload.value = def.tx(payload.value);
  };
});
class Doc {
  constructor(args = [], closed = {}) {
    this.content = [], this.indent = 0, this.args = args, this.closed = closed;
  }
  // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
  indented(fn) {
    this.indent += 1;
    try {
      fn(this);
    } finally {
      this.indent -= 1;
    }
  }
  write(arg) {
    if (typeof arg == "function") {
      arg(this, { execution: "sync" }), arg(this, { execution: "async" });
      return;
    }
    const lines = arg.split(`
`).filter((x) => x), minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length)), dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
    for (const line of dedented)
      this.content.push(line);
  }
  compile() {
    const F = Function, content = this?.content ?? [""];
    return new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {
${content.join(`
`)}
};`)(...Object.values(this.closed));
  }
}
const version = {
  major: 4,
  minor: 6,
  patch: 7
}, $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
  var _a2;
  inst ?? (inst = {}), inst._zod.def = def, inst._zod.bag = inst._zod.bag || {}, inst._zod.version = version;
  const defChecks = inst._zod.def.checks, checks2 = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
  for (const ch of checks2)
    for (const fn of ch._zod.onattach)
      fn(inst);
  if (checks2.length === 0)
    (_a2 = inst._zod).deferred ?? (_a2.deferred = []), inst._zod.deferred?.push(() => {
      inst._zod.run = inst._zod.parse;
    });
  else {
    const runChecks = (payload, checks3, ctx) => {
      if (payload.memo)
        return payload;
      let isAborted = aborted(payload), asyncResult;
      for (const ch of checks3) {
        if (ch._zod.def.when) {
          if (explicitlyAborted(payload) || !ch._zod.def.when(payload))
            continue;
        } else if (isAborted)
          continue;
        const currLen = payload.issues.length, _ = ch._zod.check(payload);
        if (_ instanceof Promise && ctx?.async === !1)
          throw new $ZodAsyncError();
        if (asyncResult || _ instanceof Promise)
          asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
            await _, payload.issues.length !== currLen && (attachSchema(payload.issues, currLen, inst), isAborted || (isAborted = aborted(payload, currLen)));
          });
        else {
          if (payload.issues.length === currLen)
            continue;
          attachSchema(payload.issues, currLen, inst), isAborted || (isAborted = aborted(payload, currLen));
        }
      }
      return asyncResult ? asyncResult.then(() => payload) : payload;
    }, handleCanaryResult = (canary, payload, ctx) => {
      if (aborted(canary))
        return canary.aborted = !0, canary;
      const checkResult = runChecks(payload, checks2, ctx);
      if (checkResult instanceof Promise) {
        if (ctx.async === !1)
          throw new $ZodAsyncError();
        return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
      }
      return inst._zod.parse(checkResult, ctx);
    };
    inst._zod.run = (payload, ctx) => {
      if (ctx.skipChecks)
        return inst._zod.parse(payload, ctx);
      if (ctx.direction === "backward") {
        const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: !0 });
        return canary instanceof Promise ? canary.then((canary2) => handleCanaryResult(canary2, payload, ctx)) : handleCanaryResult(canary, payload, ctx);
      }
      const result = inst._zod.parse(payload, ctx);
      if (result instanceof Promise) {
        if (ctx.async === !1)
          throw new $ZodAsyncError();
        return result.then((result2) => runChecks(result2, checks2, ctx));
      }
      return runChecks(result, checks2, ctx);
    };
  }
}, {
  // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
  get "~standard"() {
    return hide(this, "~standard", standardProps(this));
  },
  set "~standard"(value) {
    own(this, "~standard", value);
  }
}), toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
  const ctx = { async: !0 };
  return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value) => {
      const ctx = { async: !1 };
      try {
        const r = inst._zod.run({ value, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch {
      }
      return validateAsync(inst, value);
    },
    vendor: "zod",
    version: 1
  };
}
const $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.pattern = def.pattern ?? anyString, inst._zod.parse = (payload, _) => {
    if (def.coerce)
      try {
        payload.value = String(payload.value);
      } catch {
      }
    return typeof payload.value == "string" || payload.issues.push({
      expected: "string",
      code: "invalid_type",
      input: payload.value,
      inst
    }), payload;
  };
}), $ZodStringFormat = /* @__PURE__ */ $constructor("$ZodStringFormat", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def), $ZodString.init(inst, def);
}), $ZodGUID = /* @__PURE__ */ $constructor("$ZodGUID", (inst, def) => {
  def.pattern ?? (def.pattern = guid), $ZodStringFormat.init(inst, def);
}), $ZodUUID = /* @__PURE__ */ $constructor("$ZodUUID", (inst, def) => {
  if (def.version) {
    const v = {
      v1: 1,
      v2: 2,
      v3: 3,
      v4: 4,
      v5: 5,
      v6: 6,
      v7: 7,
      v8: 8
    }[def.version];
    if (v === void 0)
      throw new Error(`Invalid UUID version: "${def.version}"`);
    def.pattern ?? (def.pattern = uuid(v));
  } else
    def.pattern ?? (def.pattern = uuid());
  $ZodStringFormat.init(inst, def);
}), $ZodEmail = /* @__PURE__ */ $constructor("$ZodEmail", (inst, def) => {
  def.pattern ?? (def.pattern = email), $ZodStringFormat.init(inst, def);
}), URL_BAD_FORMAT = 1, URL_UNPARSEABLE = 2;
function canParseURL(input) {
  try {
    return typeof URL < "u" && typeof URL.canParse == "function" ? URL.canParse(input) : (new URL(input), !0);
  } catch {
    return !1;
  }
}
function validateURL(trimmed, def) {
  return !("normalize" in def) && !("hostname" in def) && !("protocol" in def) ? canParseURL(trimmed) || URL_UNPARSEABLE : parseURLObject(trimmed, def);
}
function parseURLObject(trimmed, def) {
  if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed))
    return URL_BAD_FORMAT;
  try {
    if (typeof URL < "u") {
      const URLStatic = URL;
      if (typeof URLStatic.parse == "function")
        return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
    }
    return new URL(trimmed);
  } catch {
    return URL_UNPARSEABLE;
  }
}
const asciiTabOrNewline = /[\t\n\r]/g;
function stripTabAndNewline(value) {
  return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url2, hostname2) {
  return hostname2.lastIndex = 0, hostname2.test(url2.hostname);
}
function urlProtocolOk(url2, protocol) {
  return protocol.lastIndex = 0, protocol.test(url2.protocol.endsWith(":") ? url2.protocol.slice(0, -1) : url2.protocol);
}
const $ZodURL = /* @__PURE__ */ $constructor("$ZodURL", (inst, def) => {
  $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    try {
      const trimmed = payload.value.trim(), url2 = validateURL(trimmed, def);
      if (url2 === URL_BAD_FORMAT) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid URL format",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url2 === URL_UNPARSEABLE) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url2 === !0) {
        payload.value = stripTabAndNewline(trimmed);
        return;
      }
      def.hostname && !urlHostnameOk(url2, def.hostname) && payload.issues.push({
        code: "invalid_format",
        format: "url",
        note: "Invalid hostname",
        pattern: def.hostname.source,
        input: payload.value,
        inst,
        continue: !def.abort
      }), def.protocol && !urlProtocolOk(url2, def.protocol) && payload.issues.push({
        code: "invalid_format",
        format: "url",
        note: "Invalid protocol",
        pattern: def.protocol.source,
        input: payload.value,
        inst,
        continue: !def.abort
      }), payload.value = def.normalize ? url2.href : stripTabAndNewline(trimmed);
      return;
    } catch {
      payload.issues.push({
        code: "invalid_format",
        format: "url",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
}), $ZodEmoji = /* @__PURE__ */ $constructor("$ZodEmoji", (inst, def) => {
  def.pattern ?? (def.pattern = emoji()), $ZodStringFormat.init(inst, def);
}), $ZodNanoID = /* @__PURE__ */ $constructor("$ZodNanoID", (inst, def) => {
  if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1))
    throw new Error(`Invalid nanoid length: ${def.length}`);
  def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length)), $ZodStringFormat.init(inst, def);
}), $ZodCUID = /* @__PURE__ */ $constructor("$ZodCUID", (inst, def) => {
  def.pattern ?? (def.pattern = cuid), $ZodStringFormat.init(inst, def);
}), $ZodCUID2 = /* @__PURE__ */ $constructor("$ZodCUID2", (inst, def) => {
  def.pattern ?? (def.pattern = cuid2), $ZodStringFormat.init(inst, def);
}), $ZodULID = /* @__PURE__ */ $constructor("$ZodULID", (inst, def) => {
  def.pattern ?? (def.pattern = ulid), $ZodStringFormat.init(inst, def);
}), $ZodXID = /* @__PURE__ */ $constructor("$ZodXID", (inst, def) => {
  def.pattern ?? (def.pattern = xid), $ZodStringFormat.init(inst, def);
}), $ZodKSUID = /* @__PURE__ */ $constructor("$ZodKSUID", (inst, def) => {
  def.pattern ?? (def.pattern = ksuid), $ZodStringFormat.init(inst, def);
}), $ZodISODateTime = /* @__PURE__ */ $constructor("$ZodISODateTime", (inst, def) => {
  def.pattern ?? (def.pattern = datetime(def)), $ZodStringFormat.init(inst, def);
}), $ZodISODate = /* @__PURE__ */ $constructor("$ZodISODate", (inst, def) => {
  def.pattern ?? (def.pattern = date), $ZodStringFormat.init(inst, def);
}), $ZodISOTime = /* @__PURE__ */ $constructor("$ZodISOTime", (inst, def) => {
  def.pattern ?? (def.pattern = time(def)), $ZodStringFormat.init(inst, def);
}), $ZodISODuration = /* @__PURE__ */ $constructor("$ZodISODuration", (inst, def) => {
  def.pattern ?? (def.pattern = duration), $ZodStringFormat.init(inst, def);
}), $ZodIPv4 = /* @__PURE__ */ $constructor("$ZodIPv4", (inst, def) => {
  def.pattern ?? (def.pattern = ipv4), $ZodStringFormat.init(inst, def);
}), ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
  return ipv6Alphabet.test(value) ? canParseURL(`http://[${value}]`) : !1;
}
const $ZodIPv6 = /* @__PURE__ */ $constructor("$ZodIPv6", (inst, def) => {
  def.pattern ?? (def.pattern = ipv6), $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    isValidIPv6(payload.value) || payload.issues.push({
      code: "invalid_format",
      format: "ipv6",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), $ZodMAC = (
  /* unused pure expression or super */
  null
), $ZodCIDRv4 = /* @__PURE__ */ $constructor("$ZodCIDRv4", (inst, def) => {
  def.pattern ?? (def.pattern = cidrv4), $ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
  const parts = value.split("/");
  if (parts.length !== 2)
    return !1;
  const [address, prefix] = parts;
  if (!prefix)
    return !1;
  const prefixNum = Number(prefix);
  return `${prefixNum}` !== prefix || prefixNum < 0 || prefixNum > 128 ? !1 : isValidIPv6(address);
}
const $ZodCIDRv6 = /* @__PURE__ */ $constructor("$ZodCIDRv6", (inst, def) => {
  def.pattern ?? (def.pattern = cidrv6), $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    isValidCIDRv6(payload.value) || payload.issues.push({
      code: "invalid_format",
      format: "cidrv6",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
function isValidBase64(data) {
  if (data === "")
    return !0;
  if (/\s/.test(data) || data.length % 4 !== 0)
    return !1;
  try {
    return atob(data), !0;
  } catch {
    return !1;
  }
}
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/, $ZodBase64 = /* @__PURE__ */ $constructor("$ZodBase64", (inst, def) => {
  def.pattern ?? (def.pattern = base64Charset), $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    isValidBase64(payload.value) || payload.issues.push({
      code: "invalid_format",
      format: "base64",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
  if (!base64urlCharset.test(data))
    return !1;
  const base642 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/"), padded = base642.padEnd(Math.ceil(base642.length / 4) * 4, "=");
  return isValidBase64(padded);
}
const $ZodBase64URL = /* @__PURE__ */ $constructor("$ZodBase64URL", (inst, def) => {
  def.pattern ?? (def.pattern = base64urlCharset), $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    isValidBase64URL(payload.value) || payload.issues.push({
      code: "invalid_format",
      format: "base64url",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), $ZodE164 = /* @__PURE__ */ $constructor("$ZodE164", (inst, def) => {
  def.pattern ?? (def.pattern = e164), $ZodStringFormat.init(inst, def);
}), CC_SANITIZE = /[- ]/g;
function isLuhnAlgo(digits) {
  let length = digits.length, bit = 1, sum = 0;
  for (; length; ) {
    const value = digits.charCodeAt(--length) - 48;
    bit ^= 1, sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
  }
  return sum % 10 === 0;
}
function isValidCreditCard(input) {
  return regexes.creditCard.test(input) ? isLuhnAlgo(input.replace(CC_SANITIZE, "")) : !1;
}
const $ZodCreditCard = (
  /* unused pure expression or super */
  null
);
function isIso7064Mod97(iban2) {
  let remainder = 0;
  const len = iban2.length;
  for (let i = 4; i < len; i++) {
    const code = iban2.charCodeAt(i);
    remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
  }
  for (let i = 0; i < 4; i++) {
    const code = iban2.charCodeAt(i);
    remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
  }
  return remainder === 1;
}
function isValidIBAN(input) {
  return regexes.iban.test(input) ? isIso7064Mod97(input) : !1;
}
const $ZodIBAN = (
  /* unused pure expression or super */
  null
);
function isValidJWT(token, algorithm = null) {
  try {
    const tokensParts = token.split(".");
    if (tokensParts.length !== 3)
      return !1;
    const [header] = tokensParts;
    if (!header)
      return !1;
    const parsedHeader = JSON.parse(atob(header));
    return !("typ" in parsedHeader && parsedHeader?.typ !== "JWT" || !parsedHeader.alg || algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm));
  } catch {
    return !1;
  }
}
const $ZodJWT = /* @__PURE__ */ $constructor("$ZodJWT", (inst, def) => {
  $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    isValidJWT(payload.value, def.alg) || payload.issues.push({
      code: "invalid_format",
      format: "jwt",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCustomStringFormat = (
  /* unused pure expression or super */
  null
), $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.pattern = number, inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Number(payload.value);
      } catch {
      }
    const input = payload.value;
    if (typeof input == "number" && !Number.isNaN(input) && Number.isFinite(input))
      return payload;
    const received = typeof input == "number" ? Number.isNaN(input) ? "NaN" : Number.isFinite(input) ? void 0 : String(input) : void 0;
    return payload.issues.push({
      expected: "number",
      code: "invalid_type",
      input,
      inst,
      ...received ? { received } : {}
    }), payload;
  };
}), $ZodNumberFormat = /* @__PURE__ */ $constructor("$ZodNumberFormat", (inst, def) => {
  $ZodCheckNumberFormat.init(inst, def), $ZodNumber.init(inst, def);
}), $ZodBoolean = (
  /* unused pure expression or super */
  null
), $ZodBigInt = /* @__PURE__ */ $constructor("$ZodBigInt", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.pattern = bigint, inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = BigInt(payload.value);
      } catch {
      }
    return typeof payload.value == "bigint" || payload.issues.push({
      expected: "bigint",
      code: "invalid_type",
      input: payload.value,
      inst
    }), payload;
  };
}), $ZodBigIntFormat = (
  /* unused pure expression or super */
  null
), $ZodSymbol = (
  /* unused pure expression or super */
  null
), $ZodUndefined = (
  /* unused pure expression or super */
  null
), $ZodNull = /* @__PURE__ */ $constructor("$ZodNull", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.pattern = _null, inst._zod.values = /* @__PURE__ */ new Set([null]), inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    return input === null || payload.issues.push({
      expected: "null",
      code: "invalid_type",
      input,
      inst
    }), payload;
  };
}), $ZodAny = (
  /* unused pure expression or super */
  null
), $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.parse = (payload) => payload;
}), $ZodNever = /* @__PURE__ */ $constructor("$ZodNever", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.parse = (payload, _ctx) => (payload.issues.push({
    expected: "never",
    code: "invalid_type",
    input: payload.value,
    inst
  }), payload);
}), $ZodVoid = (
  /* unused pure expression or super */
  null
), $ZodDate = /* @__PURE__ */ $constructor("$ZodDate", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = new Date(payload.value);
      } catch {
      }
    const input = payload.value, isDate = input instanceof Date;
    return isDate && !Number.isNaN(input.getTime()) || payload.issues.push({
      expected: "date",
      code: "invalid_type",
      input,
      ...isDate ? { received: "Invalid Date" } : {},
      inst
    }), payload;
  };
});
function capSize(inst, size) {
  const caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap2 = Math.min(...caps.map((c) => c[0])), parse2 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const n = size(payload.value);
    if (n > cap2 && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (const [max, ch] of sizeCaps(inst._zod.def.checks))
        if (n > max && ch._zod.def.when(payload)) {
          const start = payload.issues.length;
          return ch._zod.check(payload), payload.issues[start].continue = !1, attachSchema(payload.issues, start, inst), payload;
        }
    }
    return parse2(payload, ctx);
  };
}
const arraySize = (input) => Array.isArray(input) ? input.length : -1, mapSize = (input) => input instanceof Map ? input.size : -1, setSize = (input) => input instanceof Set ? input.size : -1;
function handleArrayResult(result, final, index) {
  result.issues.length && final.issues.push(...prefixIssues(index, result.issues)), final.value[index] = result.value;
}
const $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
  $ZodType.init(inst, def);
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst), inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input))
      return payload.issues.push({
        expected: "array",
        code: "invalid_type",
        input,
        inst
      }), payload;
    payload.value = memo2 ? memo2.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
    const proms = [], abortEarly = ctx?.abortEarly;
    for (let i = 0; i < input.length; i++) {
      const item = input[i], result = def.element._zod.run({
        value: item,
        issues: []
      }, ctx);
      if (result instanceof Promise)
        proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
      else if (handleArrayResult(result, payload, i), abortEarly && result.issues.length !== 0 && aborted(result))
        break;
    }
    return proms.length ? Promise.all(proms).then(() => payload) : payload;
  }, capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
  const isPresent = key in input, isOptionalOut = optout === "optional";
  if (!(!isPresent && isOptionalOut && optin === "optional")) {
    if (result.issues.length) {
      if (optin !== void 0 && isOptionalOut && !isPresent)
        return;
      final.issues.push(...prefixIssues(key, result.issues));
    }
    if (!isPresent && optin === void 0) {
      result.issues.length || final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
      return;
    }
    result.value === void 0 ? (isPresent || optin === "defaulted" && !isOptionalOut) && (final.value[key] = void 0) : final.value[key] = result.value;
  }
}
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
  const keys = Object.keys(def.shape), ownSymbols = Object.getOwnPropertySymbols(def.shape), symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS, allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
  for (const k of allKeys)
    if (!def.shape?.[k]?._zod?.traits?.has("$ZodType"))
      throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
  const okeys = optionalKeys(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
  const unrecognized = [], keySet = def.keySet, _catchall = def.catchall._zod, t = _catchall.def.type, optin = _catchall.optin, optout = _catchall.optout;
  let seen = 0;
  for (const key in input) {
    if (abortEarly && payload.issues.length !== seen) {
      if (aborted(payload, seen))
        break;
      seen = payload.issues.length;
    }
    if (keySet.has(key))
      continue;
    if (key === "__proto__") {
      t === "never" && unrecognized.push(key);
      continue;
    }
    if (t === "never") {
      unrecognized.push(key);
      continue;
    }
    const r = _catchall.run({ value: input[key], issues: [] }, ctx);
    r instanceof Promise ? proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout))) : handlePropertyResult(r, payload, key, input, optin, optout);
  }
  return unrecognized.length && payload.issues.push({
    code: "unrecognized_keys",
    keys: unrecognized,
    input,
    inst,
    // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
    continue: !0
  }), proms.length ? Promise.all(proms).then(() => payload) : payload;
}
const $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
  $ZodType.init(inst, def);
  const desc = Object.getOwnPropertyDescriptor(def, "shape"), sh = desc?.get ? desc.get.raw : def.shape ?? {};
  if (sh) {
    const get = () => {
      const newSh = { ...sh };
      return Object.defineProperty(def, "shape", { value: newSh }), get.raw = newSh, newSh;
    };
    get.raw = sh, Object.defineProperty(def, "shape", { get });
  }
  const _normalized = cached(() => normalizeDef(def));
  defineLazyInternal(inst, "propValues", (zod) => {
    const shape = zod.def.shape, propValues = {};
    for (const key in shape) {
      const field = shape[key]._zod;
      if (field.values) {
        Object.prototype.hasOwnProperty.call(propValues, key) || util_assignProp(propValues, key, /* @__PURE__ */ new Set());
        for (const v of field.values)
          propValues[key].add(v);
        field.optin !== void 0 && propValues[key].add(void 0);
      }
    }
    return propValues;
  });
  const isObject = util_isObject, catchall = def.catchall;
  let value;
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst), inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input = payload.value;
    if (!isObject(input))
      return payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input,
        inst
      }), payload;
    payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
    const proms = [], shape = value.shape, abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const key of value.allKeys) {
      if (abortEarly && payload.issues.length !== seen) {
        if (aborted(payload, seen))
          break;
        seen = payload.issues.length;
      }
      if (key === "__proto__")
        continue;
      const el = shape[key], optin = el._zod.optin, optout = el._zod.optout, r = el._zod.run({ value: input[key], issues: [] }, ctx);
      r instanceof Promise ? proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout))) : handlePropertyResult(r, payload, key, input, optin, optout);
    }
    return catchall ? handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === !0) : proms.length ? Promise.all(proms).then(() => payload) : payload;
  };
}), $ZodObjectJIT = /* @__PURE__ */ $constructor("$ZodObjectJIT", (inst, def) => {
  $ZodObject.init(inst, def);
  const superParse = inst._zod.parse, _normalized = cached(() => normalizeDef(def)), memo2 = globalConfig.memoizer, generateFastpass = (shape) => {
    const normalized = _normalized.value, syms = normalized.symbolKeys, doc = new Doc(["payload", "ctx"], { shape, inst, memo: memo2, syms }), parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`, prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
    doc.write("const input = payload.value;");
    const ids = /* @__PURE__ */ Object.create(null);
    let counter = 0;
    for (const key of normalized.allKeys)
      ids[key] = `key_${counter++}`;
    doc.write(memo2 ? "const newResult = memo.alloc(inst, payload, {}, ctx);" : "const newResult = {};");
    for (const key of normalized.allKeys) {
      if (key === "__proto__")
        continue;
      const id = ids[key], k = typeof key == "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key), isPresent = `${k} in input`, schema = shape[key], optin = schema?._zod?.optin, isOptionalIn = optin !== void 0, isOptionalOut = schema?._zod?.optout === "optional";
      if (doc.write(`const ${id} = ${parseStr(k)};`), isOptionalIn && isOptionalOut) {
        const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
        doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
      } else isOptionalIn ? (doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `), optin === "defaulted" ? doc.write(`newResult[${k}] = ${id}.value;`) : doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `)) : doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
    }
    return doc.write("payload.value = newResult;"), doc.write("return payload;"), doc.compile();
  };
  let fastpass;
  const isObject = util_isObject, jit = !globalConfig.jitless, fastEnabled = jit && util_allowsEval.value, catchall = def.catchall;
  let value;
  inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input = payload.value;
    return isObject(input) ? jit && fastEnabled && ctx?.async === !1 && ctx.jitless !== !0 ? (fastpass || (fastpass = generateFastpass(def.shape)), payload = fastpass(payload, ctx), catchall ? handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === !0) : payload) : superParse(payload, ctx) : (payload.issues.push({
      expected: "object",
      code: "invalid_type",
      input,
      inst
    }), payload);
  };
});
function handleUnionResults(results, final, inst, ctx) {
  for (const result of results)
    if (result.issues.length === 0)
      return final.value = result.value, final;
  const nonaborted = results.filter((r) => !aborted(r));
  return nonaborted.length === 1 ? (final.value = nonaborted[0].value, nonaborted[0]) : (final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
  }), final);
}
const $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
  $ZodType.init(inst, def), defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0), defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0), defineLazyInternal(inst, "values", (zod) => {
    if (zod.def.options.every((o) => o._zod.values))
      return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
  }), defineLazyInternal(inst, "pattern", (zod) => {
    if (zod.def.options.every((o) => o._zod.pattern)) {
      const patterns = zod.def.options.map((o) => o._zod.pattern);
      return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
    }
  });
  const first = def.options.length === 1 ? def.options[0]._zod.run : null;
  inst._zod.parse = (payload, ctx) => {
    if (first)
      return first(payload, ctx);
    let async = !1;
    const results = [];
    for (const option of def.options) {
      const result = option._zod.run({
        value: payload.value,
        issues: []
      }, ctx);
      if (result instanceof Promise)
        results.push(result), async = !0;
      else {
        if (result.issues.length === 0)
          return result;
        results.push(result);
      }
    }
    return async ? Promise.all(results).then((results2) => handleUnionResults(results2, payload, inst, ctx)) : handleUnionResults(results, payload, inst, ctx);
  };
});
function handleExclusiveUnionResults(results, final, inst, ctx) {
  const matches = [];
  for (let i = 0; i < results.length; i++)
    results[i].issues.length === 0 && matches.push(i);
  return matches.length === 1 ? (final.value = results[matches[0]].value, final) : (matches.length === 0 ? final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())))
  }) : final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: [],
    inclusive: !1,
    matches
  }), final);
}
const $ZodXor = (
  /* unused pure expression or super */
  null
);
function getDiscriminatedOption(union2, value) {
  const internals = union2._zod;
  let map2 = internals.bag.optionsMap;
  map2 || (map2 = discriminatorMap(internals.def), internals.bag.optionsMap = map2);
  const option = map2.get(value);
  if (option === null)
    throw new Error(`Ambiguous discriminator value "${String(value)}"`);
  return option;
}
function discriminatorMap(def) {
  const map2 = /* @__PURE__ */ new Map();
  for (const option of def.options) {
    const values = option._zod.propValues?.[def.discriminator];
    if (!values || values.size === 0)
      throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
    for (const value of values)
      if (map2.has(value)) {
        if (value !== void 0)
          throw new Error(`Duplicate discriminator value "${String(value)}"`);
        map2.set(value, null);
      } else
        map2.set(value, option);
  }
  return map2;
}
const $ZodDiscriminatedUnion = (
  /* unused pure expression or super */
  null
), $ZodIntersection = /* @__PURE__ */ $constructor("$ZodIntersection", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.parse = (payload, ctx) => {
    const input = payload.value, left = def.left._zod.run({ value: input, issues: [] }, ctx), right = def.right._zod.run({ value: input, issues: [] }, ctx);
    return left instanceof Promise || right instanceof Promise ? Promise.all([left, right]).then(([left2, right2]) => handleIntersectionResults(payload, left2, right2)) : handleIntersectionResults(payload, left, right);
  };
});
function mergeValues(a, b) {
  if (a === b)
    return { valid: !0, data: a };
  if (a instanceof Date && b instanceof Date && +a == +b)
    return { valid: !0, data: a };
  if (isPlainObject(a) && isPlainObject(b)) {
    const bKeys = Object.keys(b), sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1), newObj = { ...a, ...b };
    Object.prototype.hasOwnProperty.call(newObj, "__proto__") && delete newObj.__proto__;
    for (const key of sharedKeys) {
      if (key === "__proto__")
        continue;
      const sharedValue = mergeValues(a[key], b[key]);
      if (!sharedValue.valid)
        return {
          valid: !1,
          mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
        };
      newObj[key] = sharedValue.data;
    }
    return { valid: !0, data: newObj };
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length)
      return { valid: !1, mergeErrorPath: [] };
    const newArray = [];
    for (let index = 0; index < a.length; index++) {
      const itemA = a[index], itemB = b[index], sharedValue = mergeValues(itemA, itemB);
      if (!sharedValue.valid)
        return {
          valid: !1,
          mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
        };
      newArray.push(sharedValue.data);
    }
    return { valid: !0, data: newArray };
  }
  return { valid: !1, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
  const unrecKeys = /* @__PURE__ */ new Map();
  let unrecIssue;
  const keyIssues = /* @__PURE__ */ new Map(), collect = (iss, side) => {
    let keys;
    if (iss.code === "unrecognized_keys" && !iss.path?.length)
      unrecIssue ?? (unrecIssue = iss), keys = iss.keys;
    else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
      const k = String(iss.path[0]);
      keyIssues.has(k) || keyIssues.set(k, iss), keys = [k];
    } else
      return !1;
    for (const k of keys)
      unrecKeys.has(k) || unrecKeys.set(k, {}), unrecKeys.get(k)[side] = !0;
    return !0;
  };
  for (const iss of left.issues)
    collect(iss, "l") || result.issues.push(iss);
  for (const iss of right.issues)
    collect(iss, "r") || result.issues.push(iss);
  const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
  if (bothKeys.length) {
    const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
    aggregated.length && result.issues.push({ ...unrecIssue, keys: aggregated });
    for (const k of bothKeys)
      !aggregated.includes(k) && keyIssues.has(k) && result.issues.push(keyIssues.get(k));
  }
  const merged = mergeValues(left.value, right.value);
  if (!merged.valid) {
    if (aborted(result))
      return result;
    throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
  }
  return result.value = merged.data, result;
}
const $ZodTuple = /* @__PURE__ */ $constructor("$ZodTuple", (inst, def) => {
  $ZodType.init(inst, def);
  const items = def.items, memo2 = globalConfig.memoizer;
  memo2?.attach(inst), inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input))
      return payload.issues.push({
        input,
        inst,
        expected: "tuple",
        code: "invalid_type"
      }), payload;
    payload.value = memo2 ? memo2.alloc(inst, payload, [], ctx) : [];
    const proms = [], optinStart = getTupleOptStart(items, "optin"), optoutStart = getTupleOptStart(items, "optout");
    if (!def.rest) {
      if (input.length < optinStart)
        return payload.issues.push({
          code: "too_small",
          minimum: optinStart,
          inclusive: !0,
          input,
          inst,
          origin: "array"
        }), payload;
      input.length > items.length && payload.issues.push({
        code: "too_big",
        maximum: items.length,
        inclusive: !0,
        input,
        inst,
        origin: "array"
      });
    }
    const itemResults = new Array(items.length), abortEarly = def.rest ? ctx?.abortEarly : void 0;
    let itemAborted = !1;
    for (let i = 0; i < items.length; i++) {
      const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
      r instanceof Promise ? proms.push(r.then((rr) => {
        itemResults[i] = rr;
      })) : (itemResults[i] = r, abortEarly && !itemAborted && r.issues.length && (itemAborted = aborted(r)));
    }
    if (def.rest && !itemAborted) {
      let i = items.length - 1;
      const rest = input.slice(items.length);
      let seen = payload.issues.length;
      for (const el of rest) {
        if (abortEarly && payload.issues.length !== seen) {
          if (aborted(payload, seen))
            break;
          seen = payload.issues.length;
        }
        i++;
        const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
        result instanceof Promise ? proms.push(result.then((r) => handleTupleResult(r, payload, i))) : handleTupleResult(result, payload, i);
      }
    }
    return proms.length ? Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart)) : handleTupleResults(itemResults, payload, items, input, optoutStart);
  };
});
function getTupleOptStart(items, key) {
  for (let i = items.length - 1; i >= 0; i--)
    if (!(key === "optin" ? items[i]._zod.optin !== void 0 : items[i]._zod.optout === "optional"))
      return i + 1;
  return 0;
}
function handleTupleResult(result, final, index) {
  result.issues.length && final.issues.push(...prefixIssues(index, result.issues)), final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
  for (let i = 0; i < items.length; i++) {
    const r = itemResults[i], isPresent = i < input.length;
    if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
      final.value.length = i;
      break;
    }
    if (r.issues.length) {
      if (!isPresent && i >= optoutStart) {
        final.value.length = i;
        break;
      }
      final.issues.push(...prefixIssues(i, r.issues));
    }
    final.value[i] = r.value;
  }
  for (let i = final.value.length - 1; i >= input.length && (items[i]._zod.optout === "optional" && final.value[i] === void 0); i--)
    final.value.length = i;
  return final;
}
const $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
  $ZodType.init(inst, def);
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst), inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!isPlainObject(input))
      return payload.issues.push({
        expected: "record",
        code: "invalid_type",
        input,
        inst
      }), payload;
    const proms = [], values = def.keyType._zod.values;
    if (values && !def.partial) {
      payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
      const recordKeys = /* @__PURE__ */ new Set();
      for (const key of values)
        if (typeof key == "string" || typeof key == "number" || typeof key == "symbol") {
          if (recordKeys.add(typeof key == "number" ? key.toString() : key), key === "__proto__")
            continue;
          const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
          if (keyResult instanceof Promise)
            throw new Error("Async schemas not supported in object keys currently");
          if (keyResult.issues.length) {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
            continue;
          }
          const outKey = keyResult.value;
          if (outKey === "__proto__")
            continue;
          const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
          result instanceof Promise ? proms.push(result.then((result2) => {
            result2.issues.length && payload.issues.push(...prefixIssues(key, result2.issues)), payload.value[outKey] = result2.value;
          })) : (result.issues.length && payload.issues.push(...prefixIssues(key, result.issues)), payload.value[outKey] = result.value);
        }
      let unrecognized;
      for (const key in input)
        if (!recordKeys.has(key))
          if (def.mode === "loose") {
            if (key === "__proto__")
              continue;
            payload.value[key] = input[key];
          } else
            unrecognized = unrecognized ?? [], unrecognized.push(key);
      unrecognized && unrecognized.length > 0 && payload.issues.push({
        code: "unrecognized_keys",
        input,
        inst,
        keys: unrecognized,
        continue: !0
      });
    } else {
      payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
      let unrecognized;
      for (const key of Reflect.ownKeys(input)) {
        if (key === "__proto__" || !Object.prototype.propertyIsEnumerable.call(input, key))
          continue;
        let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
        if (keyResult instanceof Promise)
          throw new Error("Async schemas not supported in object keys currently");
        if (typeof key == "string" && number.test(key) && keyResult.issues.length) {
          const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
          if (retryResult instanceof Promise)
            throw new Error("Async schemas not supported in object keys currently");
          retryResult.issues.length === 0 && (keyResult = retryResult);
        }
        if (keyResult.issues.length) {
          def.mode === "loose" ? payload.value[key] = input[key] : values ? (unrecognized = unrecognized ?? [], unrecognized.push(key)) : payload.issues.push({
            code: "invalid_key",
            origin: "record",
            issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
            input: key,
            path: [key],
            inst
          });
          continue;
        }
        const outKey = keyResult.value;
        if (outKey === "__proto__")
          continue;
        const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
        result instanceof Promise ? proms.push(result.then((result2) => {
          result2.issues.length && payload.issues.push(...prefixIssues(key, result2.issues)), payload.value[outKey] = result2.value;
        })) : (result.issues.length && payload.issues.push(...prefixIssues(key, result.issues)), payload.value[outKey] = result.value);
      }
      unrecognized && unrecognized.length > 0 && payload.issues.push({
        code: "unrecognized_keys",
        input,
        inst,
        keys: unrecognized,
        continue: !0
      });
    }
    return proms.length ? Promise.all(proms).then(() => payload) : payload;
  };
}), $ZodMap = (
  /* unused pure expression or super */
  null
);
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
  keyResult.issues.length && (util.propertyKeyTypes.has(typeof key) ? final.issues.push(...util.prefixIssues(key, keyResult.issues)) : final.issues.push({
    code: "invalid_key",
    origin: "map",
    input,
    inst,
    issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))
  })), valueResult.issues.length && (util.propertyKeyTypes.has(typeof key) ? final.issues.push(...util.prefixIssues(key, valueResult.issues)) : final.issues.push({
    origin: "map",
    code: "invalid_element",
    input,
    inst,
    key,
    issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))
  })), final.value.set(keyResult.value, valueResult.value);
}
const $ZodSet = (
  /* unused pure expression or super */
  null
);
function handleSetResult(result, final) {
  result.issues.length && final.issues.push(...result.issues), final.value.add(result.value);
}
const $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
  $ZodType.init(inst, def);
  const values = getEnumValues(def.entries), valuesSet = new Set(values);
  inst._zod.values = valuesSet, defineLazyInternal(inst, "pattern", (zod) => {
    const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
    return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
  }), inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    return valuesSet.has(input) || payload.issues.push({
      code: "invalid_value",
      values,
      input,
      inst
    }), payload;
  };
}), $ZodLiteral = /* @__PURE__ */ $constructor("$ZodLiteral", (inst, def) => {
  $ZodType.init(inst, def);
  const values = new Set(def.values);
  inst._zod.values = values, defineLazyInternal(inst, "pattern", (zod) => {
    const vals = zod.def.values;
    return new RegExp(vals.length ? `^(${vals.map((o) => typeof o == "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
  }), inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    return values.has(input) || payload.issues.push({
      code: "invalid_value",
      values: def.values,
      input,
      inst
    }), payload;
  };
}), $ZodFile = (
  /* unused pure expression or super */
  null
), $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.optin = "optional", globalConfig.memoizer?.guard(inst), inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward")
      throw new $ZodEncodeError(inst.constructor.name);
    const _out = def.transform(payload.value, payload);
    if (ctx.async)
      return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output2) => (payload.value = output2, payload));
    if (_out instanceof Promise)
      throw new $ZodAsyncError();
    return payload.value = _out, payload;
  };
});
function handleOptionalResult(payload, result) {
  return payload.value = result.issues.length ? void 0 : result.value, payload;
}
const $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
  $ZodType.init(inst, def), defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional"), inst._zod.optout = "optional", defineLazyInternal(inst, "values", (zod) => {
    const values = zod.def.innerType._zod.values;
    return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
  }), defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
  }), inst._zod.parse = (payload, ctx) => {
    if (payload.value === void 0) {
      if (def.innerType._zod.optin !== "defaulted")
        return payload;
      const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
      return result instanceof Promise ? result.then((result2) => handleOptionalResult(payload, result2)) : handleOptionalResult(payload, result);
    }
    return def.innerType._zod.run(payload, ctx);
  };
}), $ZodExactOptional = /* @__PURE__ */ $constructor("$ZodExactOptional", (inst, def) => {
  $ZodOptional.init(inst, def), defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values), defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern), inst._zod.parse = (payload, ctx) => def.innerType._zod.run(payload, ctx);
}), $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
  $ZodType.init(inst, def), defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin), defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout), defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
  }), defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0), inst._zod.parse = (payload, ctx) => payload.value === null ? payload : def.innerType._zod.run(payload, ctx);
}), $ZodDefault = /* @__PURE__ */ $constructor("$ZodDefault", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.optin = "defaulted", defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values), inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward")
      return def.innerType._zod.run(payload, ctx);
    if (payload.value === void 0)
      return payload.value = def.defaultValue, payload;
    const result = def.innerType._zod.run(payload, ctx);
    return result instanceof Promise ? result.then((result2) => handleDefaultResult(result2, def)) : handleDefaultResult(result, def);
  };
});
function handleDefaultResult(payload, def) {
  return payload.value === void 0 && (payload.value = def.defaultValue), payload;
}
const $ZodPrefault = /* @__PURE__ */ $constructor("$ZodPrefault", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.optin = "defaulted", defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values), inst._zod.parse = (payload, ctx) => (ctx.direction === "backward" || payload.value === void 0 && (payload.value = def.defaultValue), def.innerType._zod.run(payload, ctx));
}), $ZodNonOptional = /* @__PURE__ */ $constructor("$ZodNonOptional", (inst, def) => {
  $ZodType.init(inst, def), defineLazyInternal(inst, "values", (zod) => {
    const v = zod.def.innerType._zod.values;
    return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
  }), inst._zod.parse = (payload, ctx) => {
    const result = def.innerType._zod.run(payload, ctx);
    return result instanceof Promise ? result.then((result2) => handleNonOptionalResult(result2, inst)) : handleNonOptionalResult(result, inst);
  };
});
function handleNonOptionalResult(payload, inst) {
  return !payload.issues.length && payload.value === void 0 && payload.issues.push({
    code: "invalid_type",
    expected: "nonoptional",
    input: payload.value,
    inst
  }), payload;
}
const $ZodSuccess = (
  /* unused pure expression or super */
  null
);
function handleCatchResult(payload, result, def, ctx) {
  return result.issues.length ? (payload.value = def.catchValue({
    ...result,
    value: payload.value,
    error: {
      issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config()))
    },
    input: payload.value
  }), payload) : (payload.value = result.value, result.memo && (payload.memo = !0), payload);
}
const $ZodCatch = /* @__PURE__ */ $constructor("$ZodCatch", (inst, def) => {
  $ZodType.init(inst, def), defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional"), defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout), defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values), inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward")
      return def.innerType._zod.run(payload, ctx);
    const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
    return result instanceof Promise ? result.then((result2) => handleCatchResult(payload, result2, def, ctx)) : handleCatchResult(payload, result, def, ctx);
  };
}), $ZodNaN = (
  /* unused pure expression or super */
  null
), $ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
  $ZodType.init(inst, def), defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values), defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin), defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout), defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues), inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      const right = def.out._zod.run(payload, ctx);
      return right instanceof Promise ? right.then((right2) => handlePipeResult(right2, def.in, ctx)) : handlePipeResult(right, def.in, ctx);
    }
    const left = def.in._zod.run(payload, ctx);
    return left instanceof Promise ? left.then((left2) => handlePipeResult(left2, def.out, ctx)) : handlePipeResult(left, def.out, ctx);
  };
});
function handlePipeResult(left, next, ctx) {
  return left.issues.some((iss) => iss.code !== "unrecognized_keys") ? (left.aborted = !0, left) : next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
const $ZodCodec = (
  /* unused pure expression or super */
  null
);
function handleCodecAResult(result, def, ctx) {
  if (result.issues.length)
    return result.aborted = !0, result;
  if ((ctx.direction || "forward") === "forward") {
    const transformed = def.transform(result.value, result);
    return transformed instanceof Promise ? transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx)) : handleCodecTxResult(result, transformed, def.out, ctx);
  } else {
    const transformed = def.reverseTransform(result.value, result);
    return transformed instanceof Promise ? transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx)) : handleCodecTxResult(result, transformed, def.in, ctx);
  }
}
function handleCodecTxResult(left, value, nextSchema, ctx) {
  return left.issues.length ? (left.aborted = !0, left) : nextSchema._zod.run({ value, issues: left.issues }, ctx);
}
const $ZodPreprocess = (
  /* unused pure expression or super */
  null
), $ZodReadonly = /* @__PURE__ */ $constructor("$ZodReadonly", (inst, def) => {
  $ZodType.init(inst, def), defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues), defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values), defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin), defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout), inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward")
      return def.innerType._zod.run(payload, ctx);
    const result = def.innerType._zod.run(payload, ctx);
    return result instanceof Promise ? result.then(handleReadonlyResult) : handleReadonlyResult(result);
  };
});
function handleReadonlyResult(payload) {
  return payload.memo || (payload.value = Object.freeze(payload.value)), payload;
}
function leafPattern(schema) {
  const def = schema._zod.def;
  let pattern = def.pattern, isInt = !!def.format?.includes("int"), minimum, maximum;
  for (const ch of def.checks ?? []) {
    const d = ch._zod.def;
    d.pattern && (pattern = d.pattern), isInt || (isInt = !!d.format?.includes("int"));
    const lo = d.minimum ?? d.length, hi = d.maximum ?? d.length;
    lo !== void 0 && (minimum === void 0 || lo > minimum) && (minimum = lo), hi !== void 0 && (maximum === void 0 || hi < maximum) && (maximum = hi);
  }
  if (pattern)
    return pattern.source;
  if (minimum !== void 0 && maximum !== void 0 && minimum > maximum)
    return "(?!)";
  if (minimum !== void 0 || maximum !== void 0)
    return regexes.string({ minimum, maximum }).source;
  const own2 = schema._zod.pattern;
  return (isInt && own2 === regexes.number ? regexes.integer : own2)?.source;
}
function partPattern(schema) {
  const def = schema._zod.def, own2 = schema._zod.pattern?.source, inner = def.innerType ?? schema._zod.innerType;
  if (inner) {
    const before = inner._zod.pattern?.source, after = partPattern(inner);
    return own2 && before && after && after !== before ? own2.replace(util.cleanRegex(before), () => util.cleanRegex(after)) : own2;
  }
  if (def.options) {
    const sources = def.options.map(partPattern);
    if (sources.every(Boolean))
      return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
  }
  return leafPattern(schema);
}
const $ZodTemplateLiteral = (
  /* unused pure expression or super */
  null
), $ZodFunction = (
  /* unused pure expression or super */
  null
), $ZodPromise = (
  /* unused pure expression or super */
  null
), $ZodLazy = (
  /* unused pure expression or super */
  null
), $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
  $ZodCheck.init(inst, def), $ZodType.init(inst, def), inst._zod.parse = (payload, _) => payload, inst._zod.check = (payload) => {
    const input = payload.value, r = def.fn(input);
    if (r instanceof Promise)
      return r.then((r2) => handleRefineResult(r2, payload, input, inst));
    handleRefineResult(r, payload, input, inst);
  };
});
function handleRefineResult(result, payload, input, inst) {
  if (!result) {
    const _iss = {
      code: "custom",
      input,
      inst,
      // incorporates params.error into issue reporting
      path: [...inst._zod.def.path ?? []],
      // incorporates params.error into issue reporting
      continue: !inst._zod.def.abort
      // params: inst._zod.def.params,
    };
    inst._zod.def.params && (_iss.params = inst._zod.def.params), payload.issues.push(util_issue(_iss));
  }
}
var registries_a;
const $output = (
  /* unused pure expression or super */
  null
), $input = (
  /* unused pure expression or super */
  null
);
class $ZodRegistry {
  constructor() {
    this._map = /* @__PURE__ */ new WeakMap(), this._idmap = /* @__PURE__ */ new Map();
  }
  add(schema, ..._meta) {
    const meta2 = _meta[0];
    return this._map.set(schema, meta2), meta2 && typeof meta2 == "object" && "id" in meta2 && this._idmap.set(meta2.id, schema), this;
  }
  clear() {
    return this._map = /* @__PURE__ */ new WeakMap(), this._idmap = /* @__PURE__ */ new Map(), this;
  }
  remove(schema) {
    const meta2 = this._map.get(schema);
    return meta2 && typeof meta2 == "object" && "id" in meta2 && this._idmap.delete(meta2.id), this._map.delete(schema), this;
  }
  get(schema) {
    const p = schema._zod.parent;
    if (p) {
      const pm = { ...this.get(p) ?? {} };
      delete pm.id;
      const f = { ...pm, ...this._map.get(schema) };
      return Object.keys(f).length ? f : void 0;
    }
    return this._map.get(schema);
  }
  has(schema) {
    return this._map.has(schema);
  }
}
function registry() {
  return new $ZodRegistry();
}
(registries_a = globalThis).__zod_globalRegistry ?? (registries_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;
function snapshotChecks(def) {
  return def.checks && (def.checks = [...def.checks]), def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class2, params) {
  return new Class2(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedString(Class2, params) {
  return new Class2(snapshotChecks({ type: "string", coerce: !0, ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class2, params) {
  return new Class2({
    type: "string",
    format: "email",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class2, params) {
  return new Class2({
    type: "string",
    format: "guid",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: !1,
    version: "v4",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: !1,
    version: "v6",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: !1,
    version: "v7",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _url(Class2, params) {
  return new Class2({
    type: "string",
    format: "url",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function api_emoji(Class2, params) {
  return new Class2({
    type: "string",
    format: "emoji",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class2, params) {
  return new Class2({
    type: "string",
    format: "nanoid",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid2",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ulid",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class2, params) {
  return new Class2({
    type: "string",
    format: "xid",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ksuid",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv4",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv6",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _mac(Class2, params) {
  return new Class2({
    type: "string",
    format: "mac",
    check: "string_format",
    abort: !1,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv4",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv6",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64url",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class2, params) {
  return new Class2({
    type: "string",
    format: "e164",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _creditCard(Class2, params) {
  return new Class2({
    type: "string",
    format: "credit_card",
    check: "string_format",
    abort: !1,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _iban(Class2, params) {
  return new Class2({
    type: "string",
    format: "iban",
    check: "string_format",
    abort: !1,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class2, params) {
  return new Class2({
    type: "string",
    format: "jwt",
    check: "string_format",
    abort: !1,
    ...normalizeParams(params)
  });
}
const TimePrecision = {
  Any: null,
  Minute: -1,
  Second: 0,
  Millisecond: 3,
  Microsecond: 6
};
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "datetime",
    check: "string_format",
    offset: !1,
    local: !1,
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class2, params) {
  return new Class2({
    type: "string",
    format: "date",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "time",
    check: "string_format",
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class2, params) {
  return new Class2({
    type: "string",
    format: "duration",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _number(Class2, params) {
  return new Class2(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedNumber(Class2, params) {
  return new Class2(snapshotChecks({ type: "number", coerce: !0, checks: [], ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: !1,
    format: "safeint",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _float32(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: !1,
    format: "float32",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _float64(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: !1,
    format: "float64",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _int32(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: !1,
    format: "int32",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uint32(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: !1,
    format: "uint32",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class2, params) {
  return new Class2({
    type: "boolean",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _coercedBoolean(Class2, params) {
  return new Class2({
    type: "boolean",
    coerce: !0,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _bigint(Class2, params) {
  return new Class2({
    type: "bigint",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _coercedBigint(Class2, params) {
  return new Class2({
    type: "bigint",
    coerce: !0,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _int64(Class2, params) {
  return new Class2({
    type: "bigint",
    check: "bigint_format",
    abort: !1,
    format: "int64",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uint64(Class2, params) {
  return new Class2({
    type: "bigint",
    check: "bigint_format",
    abort: !1,
    format: "uint64",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _symbol(Class2, params) {
  return new Class2({
    type: "symbol",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function api_undefined(Class2, params) {
  return new Class2({
    type: "undefined",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function api_null(Class2, params) {
  return new Class2({
    type: "null",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _any(Class2) {
  return new Class2({
    type: "any"
  });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class2) {
  return new Class2({
    type: "unknown"
  });
}
// @__NO_SIDE_EFFECTS__
function _never(Class2, params) {
  return new Class2({
    type: "never",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _void(Class2, params) {
  return new Class2({
    type: "void",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _date(Class2, params) {
  return new Class2({
    type: "date",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _coercedDate(Class2, params) {
  return new Class2({
    type: "date",
    coerce: !0,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _nan(Class2, params) {
  return new Class2({
    type: "nan",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value,
    inclusive: !1
  });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value,
    inclusive: !0
  });
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: !1
  });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: !0
  });
}
// @__NO_SIDE_EFFECTS__
function _positive(params) {
  return /* @__PURE__ */ _gt(0, params);
}
// @__NO_SIDE_EFFECTS__
function _negative(params) {
  return /* @__PURE__ */ _lt(0, params);
}
// @__NO_SIDE_EFFECTS__
function _nonpositive(params) {
  return /* @__PURE__ */ _lte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
  return /* @__PURE__ */ _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
  return new $ZodCheckMultipleOf({
    check: "multiple_of",
    ...normalizeParams(params),
    value
  });
}
// @__NO_SIDE_EFFECTS__
function _maxSize(maximum, params) {
  return new checks.$ZodCheckMaxSize({
    check: "max_size",
    ...util.normalizeParams(params),
    maximum
  });
}
// @__NO_SIDE_EFFECTS__
function _minSize(minimum, params) {
  return new checks.$ZodCheckMinSize({
    check: "min_size",
    ...util.normalizeParams(params),
    minimum
  });
}
// @__NO_SIDE_EFFECTS__
function _size(size, params) {
  return new checks.$ZodCheckSizeEquals({
    check: "size_equals",
    ...util.normalizeParams(params),
    size
  });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
  return new $ZodCheckMaxLength({
    check: "max_length",
    ...normalizeParams(params),
    maximum
  });
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
  return new $ZodCheckMinLength({
    check: "min_length",
    ...normalizeParams(params),
    minimum
  });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
  return new $ZodCheckLengthEquals({
    check: "length_equals",
    ...normalizeParams(params),
    length
  });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
  return new $ZodCheckRegex({
    check: "string_format",
    format: "regex",
    ...normalizeParams(params),
    pattern
  });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
  return new $ZodCheckLowerCase({
    check: "string_format",
    format: "lowercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
  return new $ZodCheckUpperCase({
    check: "string_format",
    format: "uppercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
  return new $ZodCheckIncludes({
    check: "string_format",
    format: "includes",
    ...normalizeParams(params),
    includes
  });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
  return new $ZodCheckStartsWith({
    check: "string_format",
    format: "starts_with",
    ...normalizeParams(params),
    prefix
  });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
  return new $ZodCheckEndsWith({
    check: "string_format",
    format: "ends_with",
    ...normalizeParams(params),
    suffix
  });
}
// @__NO_SIDE_EFFECTS__
function _property(property, schema, params) {
  return new checks.$ZodCheckProperty({
    check: "property",
    property,
    schema,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _properties(shape, params) {
  return new $ZodCheckProperties({
    check: "properties",
    shape,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _mime(types, params) {
  return new checks.$ZodCheckMimeType({
    check: "mime_type",
    mime: types,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
  return new $ZodCheckOverwrite({
    check: "overwrite",
    tx
  });
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
  return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
  return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
  return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
  return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
  return /* @__PURE__ */ _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class2, element, params) {
  return new Class2({
    type: "array",
    element,
    // get element() {
    //   return element;
    // },
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _union(Class2, options, params) {
  return new Class2({
    type: "union",
    options,
    ...util.normalizeParams(params)
  });
}
function _xor(Class2, options, params) {
  return new Class2({
    type: "union",
    options,
    inclusive: !1,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _discriminatedUnion(Class2, discriminator, options, params) {
  return new Class2({
    type: "union",
    options,
    discriminator,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _intersection(Class2, left, right) {
  return new Class2({
    type: "intersection",
    left,
    right
  });
}
// @__NO_SIDE_EFFECTS__
function _tuple(Class2, items, _paramsOrRest, _params) {
  const hasRest = _paramsOrRest instanceof schemas.$ZodType, params = hasRest ? _params : _paramsOrRest, rest = hasRest ? _paramsOrRest : null;
  return new Class2({
    type: "tuple",
    items,
    rest,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _record(Class2, keyType, valueType, params) {
  return new Class2({
    type: "record",
    keyType,
    valueType,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _map(Class2, keyType, valueType, params) {
  return new Class2({
    type: "map",
    keyType,
    valueType,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _set(Class2, valueType, params) {
  return new Class2({
    type: "set",
    valueType,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _enum(Class2, values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new Class2({
    type: "enum",
    entries,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _nativeEnum(Class2, entries, params) {
  return new Class2({
    type: "enum",
    entries,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _literal(Class2, value, params) {
  return new Class2({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _file(Class2, params) {
  return new Class2({
    type: "file",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _transform(Class2, fn) {
  return new Class2({
    type: "transform",
    transform: fn
  });
}
// @__NO_SIDE_EFFECTS__
function _optional(Class2, innerType) {
  return new Class2({
    type: "optional",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function _nullable(Class2, innerType) {
  return new Class2({
    type: "nullable",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function _default(Class2, innerType, defaultValue) {
  return new Class2({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue == "function" ? defaultValue() : util.shallowClone(defaultValue);
    }
  });
}
// @__NO_SIDE_EFFECTS__
function _nonoptional(Class2, innerType, params) {
  return new Class2({
    type: "nonoptional",
    innerType,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _success(Class2, innerType) {
  return new Class2({
    type: "success",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function _catch(Class2, innerType, catchValue) {
  return new Class2({
    type: "catch",
    innerType,
    catchValue: typeof catchValue == "function" ? catchValue : util.constantCatch(catchValue)
  });
}
// @__NO_SIDE_EFFECTS__
function _pipe(Class2, in_, out) {
  return new Class2({
    type: "pipe",
    in: in_,
    out
  });
}
// @__NO_SIDE_EFFECTS__
function _readonly(Class2, innerType) {
  return new Class2({
    type: "readonly",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function _templateLiteral(Class2, parts, params) {
  return new Class2({
    type: "template_literal",
    parts,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _lazy(Class2, getter) {
  return new Class2({
    type: "lazy",
    getter
  });
}
// @__NO_SIDE_EFFECTS__
function _promise(Class2, innerType) {
  return new Class2({
    type: "promise",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class2, fn, _params) {
  const norm = util.normalizeParams(_params);
  return norm.abort ?? (norm.abort = !0), new Class2({
    type: "custom",
    check: "custom",
    fn,
    ...norm
  });
}
// @__NO_SIDE_EFFECTS__
function _refine(Class2, fn, _params) {
  return new Class2({
    type: "custom",
    check: "custom",
    fn,
    ...normalizeParams(_params)
  });
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
  const ch = /* @__PURE__ */ _check((payload) => (payload.addIssue = (issue) => {
    if (typeof issue == "string")
      payload.issues.push(util_issue(issue, payload.value, ch._zod.def));
    else {
      const _issue = issue;
      _issue.fatal && (_issue.continue = !1), _issue.code ?? (_issue.code = "custom"), "input" in _issue || (_issue.input = payload.value), _issue.inst ?? (_issue.inst = ch), _issue.continue ?? (_issue.continue = !ch._zod.def.abort), payload.issues.push(util_issue(_issue));
    }
  }, fn(payload.value, payload)), params);
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
  const ch = new $ZodCheck({
    check: "custom",
    ...normalizeParams(params)
  });
  return ch._zod.check = fn, ch;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
  const ch = new $ZodCheck({ check: "describe" });
  return ch._zod.onattach = [
    (inst) => {
      const existing = globalRegistry.get(inst) ?? {};
      globalRegistry.add(inst, { ...existing, description });
    }
  ], ch._zod.check = () => {
  }, ch;
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
  const ch = new $ZodCheck({ check: "meta" });
  return ch._zod.onattach = [
    (inst) => {
      const existing = globalRegistry.get(inst) ?? {};
      globalRegistry.add(inst, { ...existing, ...metadata });
    }
  ], ch._zod.check = () => {
  }, ch;
}
// @__NO_SIDE_EFFECTS__
function _stringbool(Classes, _params) {
  const params = util.normalizeParams(_params);
  let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"], falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
  params.case !== "sensitive" && (truthyArray = truthyArray.map((v) => typeof v == "string" ? v.toLowerCase() : v), falsyArray = falsyArray.map((v) => typeof v == "string" ? v.toLowerCase() : v));
  const truthySet = new Set(truthyArray), falsySet = new Set(falsyArray), _Codec = Classes.Codec ?? schemas.$ZodCodec, _Boolean = Classes.Boolean ?? schemas.$ZodBoolean, _String = Classes.String ?? schemas.$ZodString, stringSchema = new _String({ type: "string", error: params.error }), booleanSchema = new _Boolean({ type: "boolean", error: params.error }), codec2 = new _Codec({
    type: "pipe",
    in: stringSchema,
    out: booleanSchema,
    transform: ((input, payload) => {
      let data = input;
      return params.case !== "sensitive" && (data = data.toLowerCase()), truthySet.has(data) ? !0 : falsySet.has(data) ? !1 : (payload.issues.push({
        code: "invalid_value",
        expected: "stringbool",
        values: [...truthySet, ...falsySet],
        input: payload.value,
        inst: codec2,
        continue: !1
      }), {});
    }),
    reverseTransform: ((input, _payload) => input === !0 ? truthyArray[0] || "true" : falsyArray[0] || "false"),
    error: params.error
  });
  return codec2._zod.bag.truthy = truthyArray, codec2._zod.bag.falsy = falsyArray, codec2._zod.bag.case = params.case ?? "insensitive", codec2;
}
// @__NO_SIDE_EFFECTS__
function _stringFormat(Class2, format, fnOrRegex, _params = {}) {
  const params = util.normalizeParams(_params), def = {
    check: "string_format",
    type: "string",
    format,
    fn: typeof fnOrRegex == "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
    ...params
  };
  return fnOrRegex instanceof RegExp && (def.pattern = fnOrRegex), new Class2(def);
}
function assignProps(target, ...sources) {
  for (const source of sources)
    for (const key of Reflect.ownKeys(source))
      Object.prototype.propertyIsEnumerable.call(source, key) && util_assignProp(target, key, source[key]);
  return target;
}
function to_json_schema_initializeContext(params) {
  let target = params?.target ?? "draft-2020-12";
  return target === "draft-4" && (target = "draft-04"), target === "draft-7" && (target = "draft-07"), {
    processors: params.processors ?? {},
    metadataRegistry: params?.metadata ?? globalRegistry,
    target,
    unrepresentable: params?.unrepresentable ?? "throw",
    override: params?.override ?? (() => {
    }),
    io: params?.io ?? "output",
    counter: 0,
    seen: /* @__PURE__ */ new Map(),
    sharedDefsExtractedFor: void 0,
    sharedEmitDoneFor: void 0,
    cycles: params?.cycles ?? "ref",
    reused: params?.reused ?? "inline",
    intersections: [],
    deferred: [],
    external: params?.external ?? void 0
  };
}
function handleUnrepresentable(schema, ctx, json2, params, message) {
  const result = typeof ctx.unrepresentable == "function" ? ctx.unrepresentable({ zodSchema: schema, path: params.path, message }) : ctx.unrepresentable;
  if (result === "any")
    return !1;
  if (result === void 0 || result === "throw")
    throw new Error(message);
  return Object.assign(json2, result), !0;
}
function to_json_schema_processSchema(schema, ctx, _params = { path: [], schemaPath: [] }) {
  var _a2;
  const def = schema._zod.def, seen = ctx.seen.get(schema);
  if (seen)
    return seen.count++, _params.schemaPath.includes(schema) && (seen.cycle = _params.path), seen.schema;
  const result = { schema: {}, count: 1, cycle: void 0, path: _params.path };
  ctx.seen.set(schema, result), ctx.sharedDefsExtractedFor = void 0, ctx.sharedEmitDoneFor = void 0;
  const overrideSchema = schema._zod.toJSONSchema?.();
  if (overrideSchema)
    result.schema = overrideSchema;
  else {
    const params = {
      ..._params,
      schemaPath: [..._params.schemaPath, schema],
      path: _params.path
    };
    if (schema._zod.processJSONSchema)
      schema._zod.processJSONSchema(ctx, result.schema, params);
    else {
      const _json = result.schema, processor = ctx.processors[def.type];
      if (!processor)
        throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
      processor(schema, ctx, _json, params);
    }
    const parent = schema._zod.parent;
    parent && (result.ref || (result.ref = parent), to_json_schema_processSchema(parent, ctx, params), ctx.seen.get(parent).isParent = !0);
  }
  const meta2 = ctx.metadataRegistry.get(schema);
  return meta2 && assignProps(result.schema, meta2), ctx.io === "input" && isTransforming(schema) && (delete result.schema.examples, delete result.schema.default), ctx.io === "input" && "_prefault" in result.schema && ((_a2 = result.schema).default ?? (_a2.default = result.schema._prefault)), delete result.schema._prefault, ctx.seen.get(schema).schema;
}
function encodeJSONPointerSegment(segment) {
  return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function to_json_schema_extractDefs(ctx, schema) {
  const root = ctx.seen.get(schema);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external)
    return;
  const idToSchema = /* @__PURE__ */ new Map();
  for (const entry of ctx.seen.entries()) {
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
      const existing = idToSchema.get(id);
      if (existing && existing !== entry[0])
        throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
      idToSchema.set(id, entry[0]);
    }
  }
  const makeURI = (entry) => {
    const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
    if (ctx.external) {
      const externalId = ctx.external.registry.get(entry[0])?.id, uriGenerator = ctx.external.uri ?? ((id2) => id2);
      if (externalId)
        return { ref: uriGenerator(externalId) };
      const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
      return entry[1].defId = id, { defId: id, ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}` };
    }
    const uriPrefix = "#", defUriPrefix = `${uriPrefix}/${defsSegment}/`;
    if (entry[1] === root && !entry[1].schema.id)
      return { ref: uriPrefix };
    const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
    return { defId, ref: defUriPrefix + encodeJSONPointerSegment(defId) };
  }, extractToDef = (entry) => {
    if (entry[1].schema.$ref)
      return;
    const seen = entry[1], { ref, defId } = makeURI(entry);
    seen.def = { ...seen.schema }, defId && (seen.defId = defId);
    const schema2 = seen.schema;
    for (const key in schema2)
      delete schema2[key];
    schema2.$ref = ref;
  };
  if (ctx.cycles === "throw")
    for (const entry of ctx.seen.entries()) {
      const seen = entry[1];
      if (seen.cycle)
        throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
    }
  for (const entry of ctx.seen.entries()) {
    const seen = entry[1];
    if (schema === entry[0]) {
      extractToDef(entry);
      continue;
    }
    if (ctx.external) {
      const ext = ctx.external.registry.get(entry[0])?.id;
      if (schema !== entry[0] && ext) {
        extractToDef(entry);
        continue;
      }
    }
    if (ctx.metadataRegistry.get(entry[0])?.id) {
      extractToDef(entry);
      continue;
    }
    if (seen.cycle) {
      extractToDef(entry);
      continue;
    }
    seen.count > 1 && ctx.reused === "ref" && extractToDef(entry);
  }
  ctx.external && (ctx.sharedDefsExtractedFor = ctx.external);
}
function compactTypeUnion(schema) {
  const options = schema.anyOf;
  if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0)
    return;
  const types = [];
  for (const option of options) {
    if (!option || typeof option != "object")
      return;
    compactTypeUnion(option);
    const keys = Object.keys(option);
    if (keys.length !== 1 || keys[0] !== "type")
      return;
    const type = option.type;
    for (const member of Array.isArray(type) ? type : [type]) {
      if (typeof member != "string")
        return;
      types.includes(member) || types.push(member);
    }
  }
  delete schema.anyOf, schema.type = types.length === 1 ? types[0] : types;
}
const FOLDABLE_KEYS = /* @__PURE__ */ new Set(["type", "properties", "required", "additionalProperties"]), UNION_KEYS = ["oneOf", "anyOf"];
function undeclaredConstraint(member) {
  const extra = member.additionalProperties;
  return extra === void 0 || extra === !1 || typeof extra != "object" || extra === null ? null : Object.keys(extra).length ? extra : null;
}
function foldObjects(members2) {
  const objects = [];
  for (const member of members2) {
    if (typeof member != "object" || member.type !== "object")
      return null;
    for (const key in member)
      if (!FOLDABLE_KEYS.has(key))
        return null;
    objects.push(member);
  }
  const properties = {}, required2 = /* @__PURE__ */ new Set();
  for (const object2 of objects) {
    for (const key in object2.properties) {
      if (Object.prototype.hasOwnProperty.call(properties, key))
        continue;
      const parts = [];
      for (const other of objects) {
        const part = other.properties?.[key] ?? undeclaredConstraint(other);
        part != null && (parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part)) || parts.push(part));
      }
      const merged = parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts };
      util_assignProp(properties, key, merged);
    }
    for (const key of object2.required ?? [])
      required2.add(key);
  }
  const folded = { type: "object", properties };
  if (required2.size && (folded.required = [...required2]), objects.every((object2) => object2.additionalProperties === !1))
    folded.additionalProperties = !1;
  else {
    const constraints = [];
    for (const object2 of objects) {
      const constraint = undeclaredConstraint(object2);
      constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)) && constraints.push(constraint);
    }
    constraints.length === 1 ? folded.additionalProperties = constraints[0] : constraints.length > 1 && (folded.additionalProperties = { allOf: constraints });
  }
  return folded;
}
function foldIntersection(json2) {
  const allOf = json2.allOf;
  if (!Array.isArray(allOf) || allOf.length < 2)
    return;
  for (const key of FOLDABLE_KEYS)
    if (key in json2)
      return;
  const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
  let folded = null;
  if (!unions.length)
    folded = foldObjects(allOf);
  else {
    const union2 = unions[0], keyword = UNION_KEYS.find((k) => Array.isArray(union2[k]));
    if (Object.keys(union2).length !== 1)
      return;
    const rest = allOf.filter((m) => m !== union2), branches = union2[keyword].map((branch) => foldObjects([...rest, branch]));
    if (branches.some((b) => !b))
      return;
    folded = { [keyword]: branches };
  }
  folded && (delete json2.allOf, assignProps(json2, folded));
}
function to_json_schema_finalize(ctx, schema) {
  const root = ctx.seen.get(schema);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  const flattenRef = (zodSchema) => {
    const seen = ctx.seen.get(zodSchema);
    if (seen.ref === null)
      return;
    const schema2 = seen.def ?? seen.schema, _cached = { ...schema2 }, ref = seen.ref;
    if (seen.ref = null, ref) {
      flattenRef(ref);
      const refSeen = ctx.seen.get(ref), refSchema = refSeen.schema;
      if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0") ? (schema2.allOf = schema2.allOf ?? [], schema2.allOf.push(refSchema)) : assignProps(schema2, refSchema), assignProps(schema2, _cached), zodSchema._zod.parent === ref)
        for (const key in schema2)
          key === "$ref" || key === "allOf" || key in _cached || delete schema2[key];
      if (refSchema.$ref && refSeen.def)
        for (const key in schema2)
          key === "$ref" || key === "allOf" || key in refSeen.def && JSON.stringify(schema2[key]) === JSON.stringify(refSeen.def[key]) && delete schema2[key];
    }
    const parent = zodSchema._zod.parent;
    if (parent && parent !== ref) {
      flattenRef(parent);
      const parentSeen = ctx.seen.get(parent);
      if (parentSeen?.schema.$ref && (schema2.$ref = parentSeen.schema.$ref, parentSeen.def))
        for (const key in schema2)
          key === "$ref" || key === "allOf" || key in parentSeen.def && JSON.stringify(schema2[key]) === JSON.stringify(parentSeen.def[key]) && delete schema2[key];
    }
    ctx.override({
      zodSchema,
      jsonSchema: schema2,
      path: seen.path ?? []
    });
  };
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (const entry of [...ctx.seen.entries()].reverse())
      flattenRef(entry[0]);
    if (ctx.target !== "openapi-3.0")
      for (const entry of ctx.seen.entries())
        compactTypeUnion(entry[1].def ?? entry[1].schema);
    for (const rewrite of ctx.deferred)
      rewrite();
    if (ctx.intersections.length) {
      const carriers = /* @__PURE__ */ new Map();
      for (const seen of ctx.seen.values())
        for (const json2 of [seen.schema, seen.def]) {
          const allOf = json2?.allOf;
          if (!Array.isArray(allOf))
            continue;
          const existing = carriers.get(allOf);
          existing ? existing.push(json2) : carriers.set(allOf, [json2]);
        }
      for (const allOf of ctx.intersections)
        for (const json2 of carriers.get(allOf) ?? [])
          foldIntersection(json2);
    }
  }
  const result = {};
  if (ctx.target === "draft-2020-12" ? result.$schema = "https://json-schema.org/draft/2020-12/schema" : ctx.target === "draft-07" ? result.$schema = "http://json-schema.org/draft-07/schema#" : ctx.target === "draft-04" ? result.$schema = "http://json-schema.org/draft-04/schema#" : ctx.target, ctx.external?.uri) {
    const id = ctx.external.registry.get(schema)?.id;
    if (!id)
      throw new Error("Schema is missing an `id` property");
    result.$id = ctx.external.uri(id);
  }
  assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
  const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
  rootMetaId !== void 0 && result.id === rootMetaId && delete result.id;
  const defs = ctx.external?.defs ?? {};
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external)
    for (const entry of ctx.seen.entries()) {
      const seen = entry[1];
      seen.def && seen.defId && (seen.def.id === seen.defId && delete seen.def.id, util_assignProp(defs, seen.defId, seen.def));
    }
  ctx.external && (ctx.sharedEmitDoneFor = ctx.external), ctx.external || Object.keys(defs).length > 0 && (ctx.target === "draft-2020-12" ? result.$defs = defs : result.definitions = defs);
  try {
    const finalized = JSON.parse(JSON.stringify(result));
    return Object.defineProperty(finalized, "~standard", {
      value: {
        ...schema["~standard"],
        jsonSchema: {
          input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
          output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
        }
      },
      enumerable: !1,
      writable: !1
    }), finalized;
  } catch {
    throw new Error("Error converting schema to JSON.");
  }
}
function isTransforming(_schema, _ctx) {
  const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
  if (ctx.seen.has(_schema))
    return !1;
  ctx.seen.add(_schema);
  const def = _schema._zod.def;
  if (def.type === "transform")
    return !0;
  if (def.type === "array")
    return isTransforming(def.element, ctx);
  if (def.type === "set")
    return isTransforming(def.valueType, ctx);
  if (def.type === "lazy")
    return isTransforming(def.getter(), ctx);
  if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch")
    return isTransforming(def.innerType, ctx);
  if (def.type === "intersection")
    return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
  if (def.type === "record" || def.type === "map")
    return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
  if (def.type === "pipe")
    return _schema._zod.traits.has("$ZodCodec") ? !0 : isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
  if (def.type === "object") {
    for (const key in def.shape)
      if (isTransforming(def.shape[key], ctx))
        return !0;
    return !1;
  }
  if (def.type === "union") {
    for (const option of def.options)
      if (isTransforming(option, ctx))
        return !0;
    return !1;
  }
  if (def.type === "tuple") {
    for (const item of def.items)
      if (isTransforming(item, ctx))
        return !0;
    return !!(def.rest && isTransforming(def.rest, ctx));
  }
  return !1;
}
const createToJSONSchemaMethod = (schema, processors2 = {}) => (params) => {
  const ctx = to_json_schema_initializeContext({ ...params, processors: processors2 });
  return to_json_schema_processSchema(schema, ctx), to_json_schema_extractDefs(ctx, schema), to_json_schema_finalize(ctx, schema);
}, createStandardJSONSchemaMethod = (schema, io, processors2 = {}) => (params) => {
  const { libraryOptions, target } = params ?? {}, ctx = to_json_schema_initializeContext({ ...libraryOptions ?? {}, target, io, processors: processors2 });
  return to_json_schema_processSchema(schema, ctx), to_json_schema_extractDefs(ctx, schema), to_json_schema_finalize(ctx, schema);
}, narrowMin = (agg, key, value) => {
  (agg[key] === void 0 || value > agg[key]) && (agg[key] = value);
}, narrowMax = (agg, key, value) => {
  (agg[key] === void 0 || value < agg[key]) && (agg[key] = value);
}, narrowBoth = (agg, value) => {
  narrowMin(agg, "minimum", value), narrowMax(agg, "maximum", value);
}, addDivisor = (agg, value) => {
  agg.multipleOf ?? (agg.multipleOf = []), agg.multipleOf.includes(value) || agg.multipleOf.push(value);
}, addPattern = (agg, pattern) => {
  agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set()), agg.patterns.add(pattern);
}, intersectMime = (agg, mime) => {
  agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
}, setFormat = (agg, format) => {
  agg.format = format, format.includes("int") && (agg.isInt = !0);
}, minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum), maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum), formatContributor = (ranges) => (agg, def) => {
  setFormat(agg, def.format);
  const [minimum, maximum] = ranges[def.format];
  narrowMin(agg, "minimum", minimum), narrowMax(agg, "maximum", maximum);
}, contributors = {
  greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
  less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
  multiple_of: (agg, def) => addDivisor(agg, def.value),
  number_format: formatContributor(NUMBER_FORMAT_RANGES),
  bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
  min_length: minContributor,
  max_length: maxContributor,
  length_equals: (agg, def) => narrowBoth(agg, def.length),
  min_size: minContributor,
  max_size: maxContributor,
  size_equals: (agg, def) => narrowBoth(agg, def.size),
  string_format: (agg, def) => {
    setFormat(agg, def.format), def.pattern && addPattern(agg, def.pattern), (def.format === "base64" || def.format === "base64url") && (agg.contentEncoding = def.format), (def.local || def.precision === -1) && (agg.laxFormat = !0);
  },
  mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema) {
  const agg = {}, def = schema._zod.def, list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
  for (const ch of list)
    contributors[ch._zod.def.check]?.(agg, ch._zod.def);
  const bag = schema._zod.bag;
  bag.minimum !== void 0 && narrowMin(agg, "minimum", bag.minimum), bag.exclusiveMinimum !== void 0 && narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum), bag.maximum !== void 0 && narrowMax(agg, "maximum", bag.maximum), bag.exclusiveMaximum !== void 0 && narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum), bag.multipleOf !== void 0 && addDivisor(agg, bag.multipleOf), bag.format !== void 0 && (agg.format ?? (agg.format = bag.format), bag.format.includes("int") && (agg.isInt = !0)), bag.mime && intersectMime(agg, bag.mime);
  for (const pattern of bag.patterns ?? [])
    addPattern(agg, pattern);
  return agg;
}
const formatMap = {
  guid: "uuid",
  url: "uri",
  datetime: "date-time",
  json_string: "json-string",
  regex: ""
  // do not set
}, exactPatterns = /* @__PURE__ */ new Map([
  [base64Charset, base64],
  [base64urlCharset, base64url]
]), exactPattern = (p) => exactPatterns.get(p) ?? p, stringProcessor = (schema, ctx, _json, _params) => {
  const json2 = _json;
  json2.type = "string";
  const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
  if (typeof minimum == "number" && (json2.minLength = minimum), typeof maximum == "number" && (json2.maxLength = maximum), format && (json2.format = formatMap[format] ?? format, json2.format === "" && delete json2.format, (format === "time" || laxFormat) && delete json2.format), contentEncoding && (json2.contentEncoding = contentEncoding), patterns && patterns.size > 0) {
    const patternList = [...patterns].map(exactPattern);
    patternList.length === 1 ? json2.pattern = patternList[0].source : patternList.length > 1 && (json2.allOf = [
      ...patternList.map((regex) => ({
        ...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
        pattern: regex.source
      }))
    ]);
  }
}, numberProcessor = (schema, ctx, _json, params) => {
  const json2 = _json, { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
  json2.type = isInt ? "integer" : "number";
  const exMin = typeof exclusiveMinimum == "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY), exMax = typeof exclusiveMaximum == "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY), legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
  if (exMin ? legacy ? (json2.minimum = exclusiveMinimum, json2.exclusiveMinimum = !0) : json2.exclusiveMinimum = exclusiveMinimum : typeof minimum == "number" && (json2.minimum = minimum), exMax ? legacy ? (json2.maximum = exclusiveMaximum, json2.exclusiveMaximum = !0) : json2.exclusiveMaximum = exclusiveMaximum : typeof maximum == "number" && (json2.maximum = maximum), multipleOf) {
    const divisors = /* @__PURE__ */ new Set();
    for (const divisor of multipleOf)
      Number.isFinite(divisor) && divisor !== 0 ? divisors.add(Math.abs(divisor)) : handleUnrepresentable(schema, ctx, json2, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
    const [first, ...rest] = divisors;
    first !== void 0 && (json2.multipleOf = first), rest.length && (json2.allOf = [...json2.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))]);
  }
}, booleanProcessor = (_schema, _ctx, json2, _params) => {
  json2.type = "boolean";
}, bigintProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "BigInt cannot be represented in JSON Schema");
}, symbolProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "Symbols cannot be represented in JSON Schema");
}, nullProcessor = (_schema, ctx, json2, _params) => {
  ctx.target === "openapi-3.0" ? (json2.type = "string", json2.nullable = !0, json2.enum = [null]) : json2.type = "null";
}, undefinedProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "Undefined cannot be represented in JSON Schema");
}, voidProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "Void cannot be represented in JSON Schema");
}, neverProcessor = (_schema, _ctx, json2, _params) => {
  json2.not = {};
}, anyProcessor = (_schema, _ctx, _json, _params) => {
}, unknownProcessor = (_schema, _ctx, _json, _params) => {
}, dateProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "Date cannot be represented in JSON Schema");
}, enumProcessor = (schema, _ctx, json2, _params) => {
  const def = schema._zod.def, values = getEnumValues(def.entries);
  if (values.length === 0) {
    json2.not = {};
    return;
  }
  values.every((v) => typeof v == "number") && (json2.type = "number"), values.every((v) => typeof v == "string") && (json2.type = "string"), json2.enum = values;
}, literalProcessor = (schema, ctx, json2, params) => {
  const def = schema._zod.def;
  if (def.values.length === 0) {
    json2.not = {};
    return;
  }
  const vals = [];
  for (const val of def.values)
    if (val === void 0) {
      if (handleUnrepresentable(schema, ctx, json2, params, "Literal `undefined` cannot be represented in JSON Schema"))
        return;
    } else if (typeof val == "bigint") {
      if (handleUnrepresentable(schema, ctx, json2, params, "BigInt literals cannot be represented in JSON Schema"))
        return;
      vals.push(Number(val));
    } else
      vals.push(val);
  if (vals.length !== 0)
    if (vals.length === 1) {
      const val = vals[0];
      json2.type = val === null ? "null" : typeof val, ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? json2.enum = [val] : json2.const = val;
    } else
      vals.every((v) => typeof v == "number") && (json2.type = "number"), vals.every((v) => typeof v == "string") && (json2.type = "string"), vals.every((v) => typeof v == "boolean") && (json2.type = "boolean"), vals.every((v) => v === null) && (json2.type = "null"), json2.enum = vals;
}, nanProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "NaN cannot be represented in JSON Schema");
}, templateLiteralProcessor = (schema, _ctx, json2, _params) => {
  const _json = json2, pattern = schema._zod.pattern;
  if (!pattern)
    throw new Error("Pattern not found in template literal");
  _json.type = "string", _json.pattern = pattern.source;
}, fileProcessor = (schema, _ctx, json2, _params) => {
  const _json = json2;
  _json.type = "string", _json.format = "binary", _json.contentEncoding = "binary";
  const { minimum, maximum, mime } = aggregateChecks(schema);
  minimum !== void 0 && (_json.minLength = minimum), maximum !== void 0 && (_json.maxLength = maximum), mime && (mime.length === 0 ? _json.not = {} : mime.length === 1 ? _json.contentMediaType = mime[0] : _json.anyOf = mime.map((m) => ({ contentMediaType: m })));
}, successProcessor = (_schema, _ctx, json2, _params) => {
  json2.type = "boolean";
}, customProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "Custom types cannot be represented in JSON Schema");
}, functionProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "Function types cannot be represented in JSON Schema");
}, transformProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "Transforms cannot be represented in JSON Schema");
}, mapProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "Map cannot be represented in JSON Schema");
}, setProcessor = (schema, ctx, json2, params) => {
  handleUnrepresentable(schema, ctx, json2, params, "Set cannot be represented in JSON Schema");
}, arrayProcessor = (schema, ctx, _json, params) => {
  const json2 = _json, def = schema._zod.def, { minimum, maximum } = aggregateChecks(schema);
  typeof minimum == "number" && (json2.minItems = minimum), typeof maximum == "number" && (json2.maxItems = maximum), json2.type = "array", json2.items = to_json_schema_processSchema(def.element, ctx, {
    ...params,
    path: [...params.path, "items"]
  });
};
function inputOptin(schema) {
  const def = schema._zod.def;
  return def.type === "pipe" && def.in._zod.traits.has("$ZodTransform") ? inputOptin(def.out) : def.type === "catch" ? inputOptin(def.innerType) : schema._zod.optin;
}
const objectProcessor = (schema, ctx, _json, params) => {
  const json2 = _json, def = schema._zod.def, shape = def.shape;
  if (Object.getOwnPropertySymbols(shape).length && handleUnrepresentable(schema, ctx, json2, params, "Symbol keys cannot be represented in JSON Schema"))
    return;
  json2.type = "object", json2.properties = {};
  for (const key in shape)
    util_assignProp(json2.properties, key, to_json_schema_processSchema(shape[key], ctx, {
      ...params,
      path: [...params.path, "properties", key]
    }));
  const requiredKeys = [];
  for (const key of Object.keys(shape)) {
    const field = def.shape[key];
    (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) && requiredKeys.push(key);
  }
  requiredKeys.length > 0 && (json2.required = requiredKeys), def.catchall?._zod.def.type === "never" ? json2.additionalProperties = !1 : def.catchall ? def.catchall && (json2.additionalProperties = to_json_schema_processSchema(def.catchall, ctx, {
    ...params,
    path: [...params.path, "additionalProperties"]
  })) : ctx.io === "output" && (json2.additionalProperties = !1);
}, unionProcessor = (schema, ctx, json2, params) => {
  const def = schema._zod.def, isExclusive = def.inclusive === !1, options = def.options.map((x, i) => to_json_schema_processSchema(x, ctx, {
    ...params,
    path: [...params.path, isExclusive ? "oneOf" : "anyOf", i]
  }));
  isExclusive ? json2.oneOf = options : json2.anyOf = options;
}, intersectionProcessor = (schema, ctx, json2, params) => {
  const def = schema._zod.def, a = to_json_schema_processSchema(def.left, ctx, {
    ...params,
    path: [...params.path, "allOf", 0]
  }), b = to_json_schema_processSchema(def.right, ctx, {
    ...params,
    path: [...params.path, "allOf", 1]
  }), isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1, allOf = [
    ...isSimpleIntersection(a) ? a.allOf : [a],
    ...isSimpleIntersection(b) ? b.allOf : [b]
  ];
  json2.allOf = allOf, ctx.intersections.push(allOf);
}, tupleProcessor = (schema, ctx, _json, params) => {
  const json2 = _json, def = schema._zod.def;
  json2.type = "array";
  const prefixPath = ctx.target === "draft-2020-12" ? "prefixItems" : "items", restPath = ctx.target === "draft-2020-12" || ctx.target === "openapi-3.0" ? "items" : "additionalItems", prefixItems = def.items.map((x, i) => to_json_schema_processSchema(x, ctx, {
    ...params,
    path: [...params.path, prefixPath, i]
  })), rest = def.rest ? to_json_schema_processSchema(def.rest, ctx, {
    ...params,
    path: [...params.path, restPath, ...ctx.target === "openapi-3.0" ? [def.items.length] : []]
  }) : null;
  let minItems = def.items.length;
  for (; minItems > 0; ) {
    const item = def.items[minItems - 1];
    if (!(ctx.io === "input" ? inputOptin(item) !== void 0 : item._zod.optout === "optional"))
      break;
    minItems--;
  }
  const maxItems = def.items.length, isClosed = !def.rest;
  ctx.target === "draft-2020-12" ? (json2.prefixItems = prefixItems, isClosed ? json2.items = !1 : rest && (json2.items = rest), minItems > 0 && (json2.minItems = minItems), isClosed && (json2.maxItems = maxItems)) : ctx.target === "openapi-3.0" ? (json2.items = {
    anyOf: prefixItems
  }, rest && json2.items.anyOf.push(rest), minItems > 0 && (json2.minItems = minItems), isClosed && (json2.maxItems = maxItems)) : (json2.items = prefixItems, isClosed ? json2.additionalItems = !1 : rest && (json2.additionalItems = rest), minItems > 0 && (json2.minItems = minItems), isClosed && (json2.maxItems = maxItems));
  const { minimum, maximum } = aggregateChecks(schema);
  typeof minimum == "number" && (json2.minItems = minimum), typeof maximum == "number" && (json2.maxItems = maximum);
};
function stringifyKeyNames(bySchema, json2, visited) {
  if (json2.$ref) {
    if (visited.has(json2))
      return json2;
    visited.add(json2);
    const def = bySchema.get(json2)?.def;
    if (!def)
      return json2;
    const inlined = stringifyKeyNames(bySchema, def, visited);
    return inlined === def ? json2 : inlined;
  }
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches = json2[keyword];
    if (!Array.isArray(branches))
      continue;
    const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
    mapped.some((branch, i) => branch !== branches[i]) && (json2 = { ...json2, [keyword]: mapped });
  }
  const types = Array.isArray(json2.type) ? json2.type : [json2.type], numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer"), values = json2.enum ?? (json2.const !== void 0 ? [json2.const] : void 0);
  if (!numericType && !values?.some((v) => typeof v == "number"))
    return json2;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json2;
  return rest.enum ? rest.enum = rest.enum.map((v) => typeof v == "number" ? String(v) : v) : typeof rest.const == "number" && (rest.const = String(rest.const)), numericType && (rest.type = "string", values || (rest.pattern = (types.includes("number") ? number : integer).source)), rest;
}
const pendingRecords = /* @__PURE__ */ new WeakMap();
function rewriteKeyNames(ctx) {
  const bySchema = /* @__PURE__ */ new Map();
  for (const entry of ctx.seen.values())
    entry.def && !bySchema.has(entry.schema) && bySchema.set(entry.schema, entry);
  const rewrites = /* @__PURE__ */ new Map();
  for (const record2 of pendingRecords.get(ctx) ?? []) {
    const seen = ctx.seen.get(record2), names = (seen?.def ?? seen?.schema)?.propertyNames;
    if (!names || names === !0 || rewrites.has(names))
      continue;
    const rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
    rewritten !== names && rewrites.set(names, rewritten);
  }
  if (rewrites.size)
    for (const entry of ctx.seen.values())
      for (const carrier of [entry.schema, entry.def]) {
        const rewritten = carrier && rewrites.get(carrier.propertyNames);
        rewritten && (carrier.propertyNames = rewritten);
      }
}
const recordProcessor = (schema, ctx, _json, params) => {
  const json2 = _json, def = schema._zod.def;
  json2.type = "object";
  const keyType = def.keyType, patterns = aggregateChecks(keyType).patterns;
  if (def.mode === "loose" && patterns && patterns.size > 0) {
    const valueSchema = to_json_schema_processSchema(def.valueType, ctx, {
      ...params,
      path: [...params.path, "patternProperties", "*"]
    });
    json2.patternProperties = {};
    for (const pattern of patterns)
      util_assignProp(json2.patternProperties, exactPattern(pattern).source, valueSchema);
  } else {
    if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
      json2.propertyNames = to_json_schema_processSchema(def.keyType, ctx, {
        ...params,
        path: [...params.path, "propertyNames"]
      });
      let pending = pendingRecords.get(ctx);
      pending || (pending = [], pendingRecords.set(ctx, pending), ctx.deferred.push(() => rewriteKeyNames(ctx))), pending.push(schema);
    }
    json2.additionalProperties = to_json_schema_processSchema(def.valueType, ctx, {
      ...params,
      path: [...params.path, "additionalProperties"]
    });
  }
  const keyValues = keyType._zod.values, omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
  if (keyValues && !def.partial && !omittableOnInput) {
    const validKeyValues = [...keyValues].filter((v) => typeof v == "string" || typeof v == "number");
    validKeyValues.length > 0 && (json2.required = validKeyValues.map(String));
  }
}, nullableProcessor = (schema, ctx, json2, params) => {
  const def = schema._zod.def, inner = to_json_schema_processSchema(def.innerType, ctx, params), seen = ctx.seen.get(schema);
  ctx.target === "openapi-3.0" ? (seen.ref = def.innerType, json2.nullable = !0) : json2.anyOf = [inner, { type: "null" }];
}, nonoptionalProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  to_json_schema_processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
}, UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json2, params) {
  let unrepresentable = !1;
  const serialized = JSON.stringify(value, (_, val) => typeof val != "bigint" ? val : (unrepresentable = !0, null));
  return unrepresentable ? (handleUnrepresentable(schema, ctx, json2, params, "BigInt defaults cannot be represented in JSON Schema"), UNREPRESENTABLE_DEFAULT) : JSON.parse(serialized);
}
const defaultProcessor = (schema, ctx, json2, params) => {
  const def = schema._zod.def;
  to_json_schema_processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  const value = serializeDefaultValue(def.defaultValue, schema, ctx, json2, params);
  value !== UNREPRESENTABLE_DEFAULT && (json2.default = value);
}, prefaultProcessor = (schema, ctx, json2, params) => {
  const def = schema._zod.def;
  to_json_schema_processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  if (seen.ref = def.innerType, ctx.io !== "input")
    return;
  const value = serializeDefaultValue(def.defaultValue, schema, ctx, json2, params);
  value !== UNREPRESENTABLE_DEFAULT && (json2._prefault = value);
}, catchProcessor = (schema, ctx, json2, params) => {
  const def = schema._zod.def;
  to_json_schema_processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  let catchValue;
  try {
    catchValue = def.catchValue(void 0);
  } catch {
    handleUnrepresentable(schema, ctx, json2, params, "Dynamic catch values are not supported in JSON Schema");
    return;
  }
  json2.default = catchValue;
}, pipeProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def, inIsTransform = def.in._zod.traits.has("$ZodTransform"), innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
  to_json_schema_processSchema(innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = innerType;
}, readonlyProcessor = (schema, ctx, json2, params) => {
  const def = schema._zod.def;
  to_json_schema_processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType, json2.readOnly = !0;
}, promiseProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  to_json_schema_processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
}, optionalProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  to_json_schema_processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
}, lazyProcessor = (schema, ctx, _json, params) => {
  const innerType = schema._zod.innerType;
  to_json_schema_processSchema(innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = innerType;
}, allProcessors = {
  string: stringProcessor,
  number: numberProcessor,
  boolean: booleanProcessor,
  bigint: bigintProcessor,
  symbol: symbolProcessor,
  null: nullProcessor,
  undefined: undefinedProcessor,
  void: voidProcessor,
  never: neverProcessor,
  any: anyProcessor,
  unknown: unknownProcessor,
  date: dateProcessor,
  enum: enumProcessor,
  literal: literalProcessor,
  nan: nanProcessor,
  template_literal: templateLiteralProcessor,
  file: fileProcessor,
  success: successProcessor,
  custom: customProcessor,
  function: functionProcessor,
  transform: transformProcessor,
  map: mapProcessor,
  set: setProcessor,
  array: arrayProcessor,
  object: objectProcessor,
  union: unionProcessor,
  intersection: intersectionProcessor,
  tuple: tupleProcessor,
  record: recordProcessor,
  nullable: nullableProcessor,
  nonoptional: nonoptionalProcessor,
  default: defaultProcessor,
  prefault: prefaultProcessor,
  catch: catchProcessor,
  pipe: pipeProcessor,
  readonly: readonlyProcessor,
  promise: promiseProcessor,
  optional: optionalProcessor,
  lazy: lazyProcessor
};
function toJSONSchema(input, params) {
  if ("_idmap" in input) {
    const registry2 = input, ctx2 = initializeContext({ ...params, processors: allProcessors }), defs = {};
    for (const entry of registry2._idmap.entries()) {
      const [_, schema] = entry;
      processSchema(schema, ctx2);
    }
    const schemas2 = {}, external = {
      registry: registry2,
      uri: params?.uri,
      defs
    };
    ctx2.external = external;
    for (const entry of registry2._idmap.entries()) {
      const [key, schema] = entry;
      extractDefs(ctx2, schema), assignProp(schemas2, key, finalize(ctx2, schema));
    }
    if (Object.keys(defs).length > 0) {
      const defsSegment = ctx2.target === "draft-2020-12" ? "$defs" : "definitions";
      schemas2.__shared = {
        [defsSegment]: defs
      };
    }
    return { schemas: schemas2 };
  }
  const ctx = initializeContext({ ...params, processors: allProcessors });
  return processSchema(input, ctx), extractDefs(ctx, input), finalize(ctx, input);
}
const error = () => {
  const Sizable = {
    string: { unit: "characters", verb: "to have" },
    file: { unit: "bytes", verb: "to have" },
    array: { unit: "items", verb: "to have" },
    set: { unit: "items", verb: "to have" },
    map: { unit: "entries", verb: "to have" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "input",
    email: "email address",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO datetime",
    date: "ISO date",
    time: "ISO time",
    duration: "ISO duration",
    ipv4: "IPv4 address",
    ipv6: "IPv6 address",
    mac: "MAC address",
    cidrv4: "IPv4 range",
    cidrv6: "IPv6 range",
    base64: "base64-encoded string",
    base64url: "base64url-encoded string",
    json_string: "JSON string",
    e164: "E.164 number",
    currency_code: "currency code",
    credit_card: "credit card number",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "input"
  }, TypeDictionary = {
    // Compatibility: "nan" -> "NaN" for display
    nan: "NaN"
    // All other type names omitted - they fall back to raw values via ?? operator
  };
  function getTypeName(type, input) {
    return type === "number" && typeof input == "number" && !Number.isFinite(input) ? String(input) : TypeDictionary[type] ?? type;
  }
  return (issue) => {
    switch (issue.code) {
      case "invalid_type": {
        const expected = getTypeName(issue.expected), receivedType = parsedType(issue.input), received = getTypeName(receivedType, issue.input);
        return `Invalid input: expected ${expected}, received ${received}`;
      }
      case "invalid_value":
        return issue.values.length === 1 ? `Invalid input: expected ${stringifyPrimitive(issue.values[0])}` : `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
      case "too_big": {
        const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<", sizing = getSizing(issue.origin);
        return sizing ? `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}` : `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">", sizing = getSizing(issue.origin);
        return sizing ? `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}` : `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue;
        return _issue.format === "starts_with" ? `Invalid string: must start with "${_issue.prefix}"` : _issue.format === "ends_with" ? `Invalid string: must end with "${_issue.suffix}"` : _issue.format === "includes" ? `Invalid string: must include "${_issue.includes}"` : _issue.format === "regex" ? `Invalid string: must match pattern ${_issue.pattern}` : `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
      }
      case "not_multiple_of":
        return `Invalid number: must be a multiple of ${issue.divisor}`;
      case "unrecognized_keys":
        return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
      case "invalid_key":
        return `Invalid key in ${issue.origin}`;
      case "invalid_union":
        return issue.options && Array.isArray(issue.options) && issue.options.length > 0 ? `Invalid discriminator value. Expected ${issue.options.map((o) => `'${o}'`).join(" | ")}` : issue.inclusive === !1 ? "Invalid input: more than one option matched" : "Invalid input";
      case "invalid_element":
        return `Invalid value in ${issue.origin}`;
      default:
        return "Invalid input";
    }
  };
};
function en() {
  return {
    localeError: error()
  };
}
function _getMessage() {
  const internals = this._zod;
  return internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2)), internals.message;
}
function _setMessage(value) {
  this._zod.message = value;
}
const _messageDesc = {
  get: _getMessage,
  set: _setMessage,
  enumerable: !0,
  configurable: !0
}, _issuesDesc = { value: void 0, enumerable: !1 }, _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]), initializer = (inst, def) => {
  inst.name = "$ZodError", _issuesDesc.value = def, Object.defineProperty(inst, "issues", _issuesDesc), _issuesDesc.value = void 0, Object.defineProperty(inst, "message", _messageDesc);
  const proto = Object.getPrototypeOf(inst);
  _installedToString.has(proto) || (_installedToString.add(proto), Object.defineProperty(proto, "toString", {
    configurable: !0,
    enumerable: !1,
    get() {
      const value = () => this.message;
      return Object.defineProperty(this, "toString", { value, configurable: !0, writable: !0 }), value;
    },
    set(value) {
      Object.defineProperty(this, "toString", { value, configurable: !0, writable: !0 });
    }
  }));
}, $ZodError = $constructor("$ZodError", initializer), $ZodRealError = $constructor("$ZodError", initializer, void 0, {
  Parent: Error
});
function node(obj, key, make) {
  return Object.prototype.hasOwnProperty.call(obj, key) || (key === "__proto__" ? Object.defineProperty(obj, key, { value: make(), writable: !0, enumerable: !0, configurable: !0 }) : obj[key] = make()), obj[key];
}
function flattenError(error2, mapper = (issue) => issue.message) {
  const fieldErrors = {}, formErrors = [];
  for (const sub of error2.issues)
    sub.path.length > 0 ? node(fieldErrors, sub.path[0], () => []).push(mapper(sub)) : formErrors.push(mapper(sub));
  return { formErrors, fieldErrors };
}
function formatError(error2, mapper = (issue) => issue.message) {
  const fieldErrors = { _errors: [] }, processError = (error3, path = []) => {
    for (const issue of error3.issues)
      if (issue.code === "invalid_union" && issue.errors.length)
        issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
      else if (issue.code === "invalid_key")
        processError({ issues: issue.issues }, [...path, ...issue.path]);
      else if (issue.code === "invalid_element")
        processError({ issues: issue.issues }, [...path, ...issue.path]);
      else {
        const fullpath = [...path, ...issue.path];
        if (fullpath.length === 0)
          fieldErrors._errors.push(mapper(issue));
        else {
          let curr = fieldErrors, i = 0;
          for (; i < fullpath.length; ) {
            const el = fullpath[i], terminal = i === fullpath.length - 1;
            if (el === "_errors") {
              terminal && curr._errors.push(mapper(issue)), i++;
              continue;
            }
            Object.prototype.hasOwnProperty.call(curr, el) || Object.defineProperty(curr, el, {
              value: { _errors: [] },
              enumerable: !0,
              writable: !0,
              configurable: !0
            });
            const node2 = curr[el];
            terminal && node2._errors.push(mapper(issue)), curr = node2, i++;
          }
        }
      }
  };
  return processError(error2), fieldErrors;
}
function treeifyError(error2, mapper = (issue) => issue.message) {
  const result = { errors: [] }, processError = (error3, path = []) => {
    var _a2;
    for (const issue of error3.issues)
      if (issue.code === "invalid_union" && issue.errors.length)
        issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
      else if (issue.code === "invalid_key")
        processError({ issues: issue.issues }, [...path, ...issue.path]);
      else if (issue.code === "invalid_element")
        processError({ issues: issue.issues }, [...path, ...issue.path]);
      else {
        const fullpath = [...path, ...issue.path];
        if (fullpath.length === 0) {
          result.errors.push(mapper(issue));
          continue;
        }
        let curr = result, i = 0;
        for (; i < fullpath.length; ) {
          const el = fullpath[i], terminal = i === fullpath.length - 1;
          typeof el == "string" ? (curr.properties ?? (curr.properties = {}), Object.prototype.hasOwnProperty.call(curr.properties, el) || Object.defineProperty(curr.properties, el, {
            value: { errors: [] },
            enumerable: !0,
            writable: !0,
            configurable: !0
          }), curr = curr.properties[el]) : (curr.items ?? (curr.items = []), (_a2 = curr.items)[el] ?? (_a2[el] = { errors: [] }), curr = curr.items[el]), terminal && curr.errors.push(mapper(issue)), i++;
        }
      }
  };
  return processError(error2), result;
}
function toDotPath(_path) {
  const segs = [], path = _path.map((seg) => typeof seg == "object" ? seg.key : seg);
  for (const seg of path)
    typeof seg == "number" ? segs.push(`[${seg}]`) : typeof seg == "symbol" ? segs.push(`[${JSON.stringify(String(seg))}]`) : /[^\w$]/.test(seg) ? segs.push(`[${JSON.stringify(seg)}]`) : (segs.length && segs.push("."), segs.push(seg));
  return segs.join("");
}
function prettifyError(error2) {
  const lines = [], issues = [...error2.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
  for (const issue of issues)
    lines.push(`\u2716 ${issue.message}`), issue.path?.length && lines.push(`  \u2192 at ${toDotPath(issue.path)}`);
  return lines.join(`
`);
}
function finalizeParams(callee, params) {
  return { callee: params?.callee ?? callee, Err: params?.Err };
}
const _parse = (_Err) => {
  const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, async: !1 } : { async: !1 }, result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
      throw new $ZodAsyncError();
    if (result.issues.length) {
      const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      throw captureStackTrace(e, _params?.callee ?? fn), e;
    }
    return result.value;
  };
  return fn;
}, parse_parse = /* @__PURE__ */ _parse($ZodRealError), _parseAsync = (_Err) => {
  const fn = async (schema, value, _ctx, params) => {
    const ctx = _ctx ? { ..._ctx, async: !0 } : { async: !0 };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise && (result = await result), result.issues.length) {
      const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      throw captureStackTrace(e, params?.callee ?? fn), e;
    }
    return result.value;
  };
  return fn;
}, parse_parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError), _safeParse = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: !1 } : { async: !1 }, result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    throw new $ZodAsyncError();
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: !0, data: result.value };
}, safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
function failure(Err, issues, ctx) {
  let error2;
  return {
    success: !1,
    get error() {
      return error2 || (error2 = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config()))), issues = void 0, ctx = void 0), error2;
    },
    set error(e) {
      error2 = e, issues = void 0, ctx = void 0;
    }
  };
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: !0 } : { async: !0 };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  return result instanceof Promise && (result = await result), result.issues.length ? failure(_Err, result.issues, ctx) : { success: !0, data: result.value };
}, safeParseAsync = /* @__PURE__ */ _safeParseAsync($ZodRealError), COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid"), COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback"), validate = ((schema, value, _ctx) => {
  const validator = schema._zod.bag.validator;
  if (validator !== void 0) {
    if (validator(value) !== COMPILE_INVALID)
      return !0;
    if (validator.definite === !0 && _ctx === void 0)
      return !1;
  }
  return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
  const ctx = _ctx ? { ..._ctx, async: !1, abortEarly: !0 } : { async: !1, abortEarly: !0 }, fallbackRun = schema._zod.bag.fallbackRun;
  let result;
  if (fallbackRun ? (ctx[COMPILE_FALLBACK] = !0, result = fallbackRun({ value, issues: [] }, ctx)) : result = schema._zod.run({ value, issues: [] }, ctx), result instanceof Promise)
    throw new $ZodAsyncError();
  return result.issues.length === 0;
}
const parse_validateAsync = async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: !0, abortEarly: !0 } : { async: !0, abortEarly: !0 };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  return result instanceof Promise && (result = await result), result.issues.length === 0;
}, _encode = (_Err) => {
  const parse2 = _parse(_Err), fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return parse2(schema, value, ctx, finalizeParams(fn, _params));
  };
  return fn;
}, encode = /* @__PURE__ */ _encode($ZodRealError), _decode = (_Err) => {
  const parse2 = _parse(_Err), fn = (schema, value, _ctx, _params) => parse2(schema, value, _ctx, finalizeParams(fn, _params));
  return fn;
}, decode = /* @__PURE__ */ _decode($ZodRealError), _encodeAsync = (_Err) => {
  const parseAsync2 = _parseAsync(_Err), fn = async (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return await parseAsync2(schema, value, ctx, finalizeParams(fn, _params));
  };
  return fn;
}, encodeAsync = /* @__PURE__ */ _encodeAsync($ZodRealError), _decodeAsync = (_Err) => {
  const parseAsync2 = _parseAsync(_Err), fn = async (schema, value, _ctx, _params) => await parseAsync2(schema, value, _ctx, finalizeParams(fn, _params));
  return fn;
}, decodeAsync = /* @__PURE__ */ _decodeAsync($ZodRealError), _safeEncode = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
  return _safeParse(_Err)(schema, value, ctx);
}, safeEncode = /* @__PURE__ */ _safeEncode($ZodRealError), _safeDecode = (_Err) => (schema, value, _ctx) => _safeParse(_Err)(schema, value, _ctx), safeDecode = /* @__PURE__ */ _safeDecode($ZodRealError), _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
  return _safeParseAsync(_Err)(schema, value, ctx);
}, safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync($ZodRealError), _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => _safeParseAsync(_Err)(schema, value, _ctx), safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync($ZodRealError), _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
  Object.defineProperty(proto, key, {
    configurable: !0,
    enumerable: !1,
    get() {
      const value = make(this);
      return Object.defineProperty(this, key, { value, configurable: !0, writable: !0 }), value;
    },
    set(value) {
      Object.defineProperty(this, key, { value, configurable: !0, writable: !0 });
    }
  });
}
const errors_initializer = (inst, issues) => {
  $ZodError.init(inst, issues), inst.name = "ZodError";
  const proto = Object.getPrototypeOf(inst);
  _installedErrorProtos.has(proto) || (_installedErrorProtos.add(proto), _lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper)), _lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper)), _lazyMethod(proto, "addIssue", (self) => (issue) => {
    self.issues.push(issue), self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
  }), _lazyMethod(proto, "addIssues", (self) => (issues2) => {
    self.issues.push(...issues2), self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
  }), Object.defineProperty(proto, "isEmpty", {
    configurable: !0,
    enumerable: !1,
    get() {
      return this.issues.length === 0;
    }
  }));
}, ZodError = (
  /* unused pure expression or super */
  null
), ZodRealError = /* @__PURE__ */ $constructor("ZodError", errors_initializer, void 0, {
  Parent: Error
}), classic_parse_parse = /* @__PURE__ */ _parse(ZodRealError), classic_parse_parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError), parse_safeParse = /* @__PURE__ */ _safeParse(ZodRealError), parse_safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError), parse_encode = /* @__PURE__ */ _encode(ZodRealError), parse_decode = /* @__PURE__ */ _decode(ZodRealError), parse_encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError), parse_decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError), parse_safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError), parse_safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError), parse_safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError), parse_safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);
function _ensureDefaultLocale() {
  globalConfig.localeError || config(en());
}
function _ensureDefaultMemoizer() {
  globalConfig.memoizer || config({ memoizer: memoizer() });
}
const ZodType = /* @__PURE__ */ $constructor("ZodType", (inst, def) => (_ensureDefaultLocale(), $ZodType.init(inst, def), inst.def = def, inst.type = def.type, inst), {
  check(...chks) {
    const def = this.def;
    return this.clone(mergeDefs(def, {
      checks: [
        ...def.checks ?? [],
        ...chks.map((ch) => typeof ch == "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
      ]
    }), { parent: !0 });
  },
  with(...chks) {
    return this.check(...chks);
  },
  clone(def, params) {
    return clone(this, def, params);
  },
  brand() {
    return this;
  },
  register(reg, meta2) {
    return reg.add(this, meta2), this;
  },
  refine(check2, params) {
    return this.check(refine(check2, params));
  },
  superRefine(refinement, params) {
    return this.check(superRefine(refinement, params));
  },
  overwrite(fn) {
    return this.check(/* @__PURE__ */ _overwrite(fn));
  },
  optional() {
    return optional(this);
  },
  exactOptional() {
    return exactOptional(this);
  },
  nullable() {
    return nullable(this);
  },
  nullish() {
    return optional(nullable(this));
  },
  nonoptional(params) {
    return nonoptional(this, params);
  },
  array() {
    return array(this);
  },
  or(arg) {
    return union([this, arg]);
  },
  and(arg) {
    return intersection(this, arg);
  },
  transform(tx) {
    return pipe(this, transform(tx));
  },
  default(d) {
    return schemas_default(this, d);
  },
  prefault(d) {
    return prefault(this, d);
  },
  catch(params) {
    return schemas_catch(this, params);
  },
  pipe(target) {
    return pipe(this, target);
  },
  readonly() {
    return readonly(this);
  },
  describe(description) {
    const cl = this.clone();
    return globalRegistry.add(cl, { description }), cl;
  },
  meta(...args) {
    if (args.length === 0)
      return globalRegistry.get(this);
    const cl = this.clone();
    return globalRegistry.add(cl, args[0]), cl;
  },
  isOptional() {
    return this.safeParse(void 0).success;
  },
  isNullable() {
    return this.safeParse(null).success;
  },
  apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
  },
  // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
  get "~standard"() {
    return hide(this, "~standard", {
      ...standardProps(this),
      jsonSchema: {
        input: createStandardJSONSchemaMethod(this, "input"),
        output: createStandardJSONSchemaMethod(this, "output")
      }
    });
  },
  set "~standard"(value) {
    own(this, "~standard", value);
  },
  parse: function _parse2(data, params) {
    return classic_parse_parse(this, data, params, { callee: _parse2 });
  },
  parseAsync: async function _parseAsync2(data, params) {
    return await classic_parse_parseAsync(this, data, params, { callee: _parseAsync2 });
  },
  safeParse(data, params) {
    return parse_safeParse(this, data, params);
  },
  async safeParseAsync(data, params) {
    return parse_safeParseAsync(this, data, params);
  },
  // `spa` is an alias: same function object as `safeParseAsync`, as before.
  get spa() {
    return this?.safeParseAsync;
  },
  set spa(value) {
    own(this, "spa", value);
  },
  validate(data, params) {
    return validate(this, data, params);
  },
  validateAsync(data, params) {
    return parse_validateAsync(this, data, params);
  },
  encode: function _encode2(data, params) {
    return parse_encode(this, data, params, { callee: _encode2 });
  },
  decode: function _decode2(data, params) {
    return parse_decode(this, data, params, { callee: _decode2 });
  },
  encodeAsync: async function _encodeAsync2(data, params) {
    return await parse_encodeAsync(this, data, params, { callee: _encodeAsync2 });
  },
  decodeAsync: async function _decodeAsync2(data, params) {
    return await parse_decodeAsync(this, data, params, { callee: _decodeAsync2 });
  },
  safeEncode(data, params) {
    return parse_safeEncode(this, data, params);
  },
  safeDecode(data, params) {
    return parse_safeDecode(this, data, params);
  },
  async safeEncodeAsync(data, params) {
    return parse_safeEncodeAsync(this, data, params);
  },
  async safeDecodeAsync(data, params) {
    return parse_safeDecodeAsync(this, data, params);
  },
  toJSONSchema(params) {
    return createToJSONSchemaMethod(this, {})(params);
  },
  // Reads through to the registry on every access, so it must not cache.
  get description() {
    return globalRegistry.get(this)?.description;
  },
  // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
  get _def() {
    return this._zod.def;
  }
}), _ZodString = /* @__PURE__ */ $constructor(
  "_ZodString",
  (inst, def) => {
    $ZodString.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => stringProcessor(inst, ctx, json2, params);
  },
  /* @__PURE__ */ derived({
    format: (inst) => aggregateChecks(inst).format ?? null,
    minLength: (inst) => aggregateChecks(inst).minimum ?? null,
    maxLength: (inst) => aggregateChecks(inst).maximum ?? null
  }, {
    regex(...args) {
      return this.check(/* @__PURE__ */ _regex(...args));
    },
    includes(...args) {
      return this.check(/* @__PURE__ */ _includes(...args));
    },
    startsWith(...args) {
      return this.check(/* @__PURE__ */ _startsWith(...args));
    },
    endsWith(...args) {
      return this.check(/* @__PURE__ */ _endsWith(...args));
    },
    min(...args) {
      return this.check(/* @__PURE__ */ _minLength(...args));
    },
    max(...args) {
      return this.check(/* @__PURE__ */ _maxLength(...args));
    },
    length(...args) {
      return this.check(/* @__PURE__ */ _length(...args));
    },
    nonempty(...args) {
      return this.check(/* @__PURE__ */ _minLength(1, ...args));
    },
    lowercase(params) {
      return this.check(/* @__PURE__ */ _lowercase(params));
    },
    uppercase(params) {
      return this.check(/* @__PURE__ */ _uppercase(params));
    },
    trim() {
      return this.check(/* @__PURE__ */ _trim());
    },
    normalize(...args) {
      return this.check(/* @__PURE__ */ _normalize(...args));
    },
    toLowerCase() {
      return this.check(/* @__PURE__ */ _toLowerCase());
    },
    toUpperCase() {
      return this.check(/* @__PURE__ */ _toUpperCase());
    },
    slugify() {
      return this.check(/* @__PURE__ */ _slugify());
    }
  })
), ZodString = /* @__PURE__ */ $constructor("ZodString", (inst, def) => {
  $ZodString.init(inst, def), _ZodString.init(inst, def);
}, {
  email(params) {
    return this.check(/* @__PURE__ */ _email(ZodEmail, params));
  },
  url(params) {
    return this.check(/* @__PURE__ */ _url(ZodURL, params));
  },
  jwt(params) {
    return this.check(/* @__PURE__ */ _jwt(ZodJWT, params));
  },
  emoji(params) {
    return this.check(/* @__PURE__ */ api_emoji(ZodEmoji, params));
  },
  guid(params) {
    return this.check(/* @__PURE__ */ _guid(ZodGUID, params));
  },
  uuid(params) {
    return this.check(/* @__PURE__ */ _uuid(ZodUUID, params));
  },
  uuidv4(params) {
    return this.check(/* @__PURE__ */ _uuidv4(ZodUUID, params));
  },
  uuidv6(params) {
    return this.check(/* @__PURE__ */ _uuidv6(ZodUUID, params));
  },
  uuidv7(params) {
    return this.check(/* @__PURE__ */ _uuidv7(ZodUUID, params));
  },
  nanoid(params) {
    return this.check(/* @__PURE__ */ _nanoid(ZodNanoID, params));
  },
  cuid(params) {
    return this.check(/* @__PURE__ */ _cuid(ZodCUID, params));
  },
  cuid2(params) {
    return this.check(/* @__PURE__ */ _cuid2(ZodCUID2, params));
  },
  ulid(params) {
    return this.check(/* @__PURE__ */ _ulid(ZodULID, params));
  },
  base64(params) {
    return this.check(/* @__PURE__ */ _base64(ZodBase64, params));
  },
  base64url(params) {
    return this.check(/* @__PURE__ */ _base64url(ZodBase64URL, params));
  },
  xid(params) {
    return this.check(/* @__PURE__ */ _xid(ZodXID, params));
  },
  ksuid(params) {
    return this.check(/* @__PURE__ */ _ksuid(ZodKSUID, params));
  },
  ipv4(params) {
    return this.check(/* @__PURE__ */ _ipv4(ZodIPv4, params));
  },
  ipv6(params) {
    return this.check(/* @__PURE__ */ _ipv6(ZodIPv6, params));
  },
  cidrv4(params) {
    return this.check(/* @__PURE__ */ _cidrv4(ZodCIDRv4, params));
  },
  cidrv6(params) {
    return this.check(/* @__PURE__ */ _cidrv6(ZodCIDRv6, params));
  },
  e164(params) {
    return this.check(/* @__PURE__ */ _e164(ZodE164, params));
  },
  datetime(params) {
    return this.check(/* @__PURE__ */ _isoDateTime(ZodISODateTime, params));
  },
  date(params) {
    return this.check(/* @__PURE__ */ _isoDate(ZodISODate, params));
  },
  time(params) {
    return this.check(/* @__PURE__ */ _isoTime(ZodISOTime, params));
  },
  duration(params) {
    return this.check(/* @__PURE__ */ _isoDuration(ZodISODuration, params));
  }
});
function schemas_string(params) {
  return /* @__PURE__ */ _string(ZodString, params);
}
const ZodStringFormat = /* @__PURE__ */ $constructor("ZodStringFormat", (inst, def) => {
  $ZodStringFormat.init(inst, def), _ZodString.init(inst, def);
}), ZodISODateTime = /* @__PURE__ */ $constructor("ZodISODateTime", (inst, def) => {
  $ZodISODateTime.init(inst, def), ZodStringFormat.init(inst, def);
}), ZodISODate = /* @__PURE__ */ $constructor("ZodISODate", (inst, def) => {
  $ZodISODate.init(inst, def), ZodStringFormat.init(inst, def);
}), ZodISOTime = /* @__PURE__ */ $constructor("ZodISOTime", (inst, def) => {
  $ZodISOTime.init(inst, def), ZodStringFormat.init(inst, def);
}), ZodISODuration = /* @__PURE__ */ $constructor("ZodISODuration", (inst, def) => {
  $ZodISODuration.init(inst, def), ZodStringFormat.init(inst, def);
}), ZodEmail = /* @__PURE__ */ $constructor("ZodEmail", (inst, def) => {
  $ZodEmail.init(inst, def), ZodStringFormat.init(inst, def);
});
function schemas_email(params) {
  return core._email(ZodEmail, params);
}
const ZodGUID = /* @__PURE__ */ $constructor("ZodGUID", (inst, def) => {
  $ZodGUID.init(inst, def), ZodStringFormat.init(inst, def);
});
function schemas_guid(params) {
  return core._guid(ZodGUID, params);
}
const ZodUUID = /* @__PURE__ */ $constructor("ZodUUID", (inst, def) => {
  $ZodUUID.init(inst, def), ZodStringFormat.init(inst, def);
});
function schemas_uuid(params) {
  return core._uuid(ZodUUID, params);
}
function uuidv4(params) {
  return core._uuidv4(ZodUUID, params);
}
function uuidv6(params) {
  return core._uuidv6(ZodUUID, params);
}
function uuidv7(params) {
  return core._uuidv7(ZodUUID, params);
}
const ZodURL = /* @__PURE__ */ $constructor("ZodURL", (inst, def) => {
  $ZodURL.init(inst, def), ZodStringFormat.init(inst, def);
});
function url(params) {
  return core._url(ZodURL, params);
}
function httpUrl(params) {
  return core._url(ZodURL, {
    protocol: regexes.httpProtocol,
    hostname: regexes.domain,
    ...util.normalizeParams(params)
  });
}
const ZodEmoji = /* @__PURE__ */ $constructor("ZodEmoji", (inst, def) => {
  $ZodEmoji.init(inst, def), ZodStringFormat.init(inst, def);
});
function schemas_emoji(params) {
  return core._emoji(ZodEmoji, params);
}
const ZodNanoID = /* @__PURE__ */ $constructor("ZodNanoID", (inst, def) => {
  $ZodNanoID.init(inst, def), ZodStringFormat.init(inst, def);
});
function schemas_nanoid(params) {
  return core._nanoid(ZodNanoID, params);
}
const ZodCUID = /* @__PURE__ */ $constructor("ZodCUID", (inst, def) => {
  $ZodCUID.init(inst, def), ZodStringFormat.init(inst, def);
});
function schemas_cuid(params) {
  return core._cuid(ZodCUID, params);
}
const ZodCUID2 = /* @__PURE__ */ $constructor("ZodCUID2", (inst, def) => {
  $ZodCUID2.init(inst, def), ZodStringFormat.init(inst, def);
});
function schemas_cuid2(params) {
  return core._cuid2(ZodCUID2, params);
}
const ZodULID = /* @__PURE__ */ $constructor("ZodULID", (inst, def) => {
  $ZodULID.init(inst, def), ZodStringFormat.init(inst, def);
});
function schemas_ulid(params) {
  return core._ulid(ZodULID, params);
}
const ZodXID = /* @__PURE__ */ $constructor("ZodXID", (inst, def) => {
  $ZodXID.init(inst, def), ZodStringFormat.init(inst, def);
});
function schemas_xid(params) {
  return core._xid(ZodXID, params);
}
const ZodKSUID = /* @__PURE__ */ $constructor("ZodKSUID", (inst, def) => {
  $ZodKSUID.init(inst, def), ZodStringFormat.init(inst, def);
});
function schemas_ksuid(params) {
  return core._ksuid(ZodKSUID, params);
}
const ZodIPv4 = /* @__PURE__ */ $constructor("ZodIPv4", (inst, def) => {
  $ZodIPv4.init(inst, def), ZodStringFormat.init(inst, def);
});
function schemas_ipv4(params) {
  return core._ipv4(ZodIPv4, params);
}
const ZodMAC = (
  /* unused pure expression or super */
  null
);
function schemas_mac(params) {
  return core._mac(ZodMAC, params);
}
const ZodIPv6 = /* @__PURE__ */ $constructor("ZodIPv6", (inst, def) => {
  $ZodIPv6.init(inst, def), ZodStringFormat.init(inst, def);
});
function schemas_ipv6(params) {
  return core._ipv6(ZodIPv6, params);
}
const ZodCIDRv4 = /* @__PURE__ */ $constructor("ZodCIDRv4", (inst, def) => {
  $ZodCIDRv4.init(inst, def), ZodStringFormat.init(inst, def);
});
function schemas_cidrv4(params) {
  return core._cidrv4(ZodCIDRv4, params);
}
const ZodCIDRv6 = /* @__PURE__ */ $constructor("ZodCIDRv6", (inst, def) => {
  $ZodCIDRv6.init(inst, def), ZodStringFormat.init(inst, def);
});
function schemas_cidrv6(params) {
  return core._cidrv6(ZodCIDRv6, params);
}
const ZodBase64 = /* @__PURE__ */ $constructor("ZodBase64", (inst, def) => {
  $ZodBase64.init(inst, def), ZodStringFormat.init(inst, def);
});
function schemas_base64(params) {
  return core._base64(ZodBase64, params);
}
const ZodBase64URL = /* @__PURE__ */ $constructor("ZodBase64URL", (inst, def) => {
  $ZodBase64URL.init(inst, def), ZodStringFormat.init(inst, def);
});
function schemas_base64url(params) {
  return core._base64url(ZodBase64URL, params);
}
const ZodE164 = /* @__PURE__ */ $constructor("ZodE164", (inst, def) => {
  $ZodE164.init(inst, def), ZodStringFormat.init(inst, def);
});
function schemas_e164(params) {
  return core._e164(ZodE164, params);
}
const ZodCreditCard = (
  /* unused pure expression or super */
  null
);
function schemas_creditCard(params) {
  return core._creditCard(ZodCreditCard, params);
}
const ZodIBAN = (
  /* unused pure expression or super */
  null
);
function schemas_iban(params) {
  return core._iban(ZodIBAN, params);
}
const ZodJWT = /* @__PURE__ */ $constructor("ZodJWT", (inst, def) => {
  $ZodJWT.init(inst, def), ZodStringFormat.init(inst, def);
});
function jwt(params) {
  return core._jwt(ZodJWT, params);
}
const ZodCustomStringFormat = (
  /* unused pure expression or super */
  null
);
function stringFormat(format, fnOrRegex, _params = {}) {
  return core._stringFormat(ZodCustomStringFormat, format, fnOrRegex, _params);
}
function schemas_hostname(_params) {
  return core._stringFormat(ZodCustomStringFormat, "hostname", regexes.hostname, _params);
}
function schemas_hex(_params) {
  return core._stringFormat(ZodCustomStringFormat, "hex", regexes.hex, _params);
}
function schemas_currencyCode(_params) {
  return core._stringFormat(ZodCustomStringFormat, "currency_code", regexes.currencyCode, _params);
}
function hash(alg, params) {
  const enc = params?.enc ?? "hex", format = `${alg}_${enc}`, regex = core.regexes[format];
  if (!regex)
    throw new Error(`Unrecognized hash format: ${format}`);
  return core._stringFormat(ZodCustomStringFormat, format, regex, params);
}
const ZodNumber = /* @__PURE__ */ $constructor(
  "ZodNumber",
  (inst, def) => {
    $ZodNumber.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => numberProcessor(inst, ctx, json2, params), inst.isFinite = !0;
  },
  /* @__PURE__ */ derived({
    minValue: (inst) => {
      const { minimum, exclusiveMinimum } = aggregateChecks(inst);
      return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
    },
    maxValue: (inst) => {
      const { maximum, exclusiveMaximum } = aggregateChecks(inst);
      return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    },
    isInt: (inst) => {
      const { isInt, multipleOf } = aggregateChecks(inst);
      return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
    },
    format: (inst) => aggregateChecks(inst).format ?? null
  }, {
    gt(value, params) {
      return this.check(/* @__PURE__ */ _gt(value, params));
    },
    gte(value, params) {
      return this.check(/* @__PURE__ */ _gte(value, params));
    },
    min(value, params) {
      return this.check(/* @__PURE__ */ _gte(value, params));
    },
    lt(value, params) {
      return this.check(/* @__PURE__ */ _lt(value, params));
    },
    lte(value, params) {
      return this.check(/* @__PURE__ */ _lte(value, params));
    },
    max(value, params) {
      return this.check(/* @__PURE__ */ _lte(value, params));
    },
    int(params) {
      return this.check(schemas_int(params));
    },
    safe(params) {
      return this.check(schemas_int(params));
    },
    positive(params) {
      return this.check(/* @__PURE__ */ _gt(0, params));
    },
    nonnegative(params) {
      return this.check(/* @__PURE__ */ _gte(0, params));
    },
    negative(params) {
      return this.check(/* @__PURE__ */ _lt(0, params));
    },
    nonpositive(params) {
      return this.check(/* @__PURE__ */ _lte(0, params));
    },
    multipleOf(value, params) {
      return this.check(/* @__PURE__ */ _multipleOf(value, params));
    },
    step(value, params) {
      return this.check(/* @__PURE__ */ _multipleOf(value, params));
    },
    finite() {
      return this;
    }
  })
);
function schemas_number(params) {
  return /* @__PURE__ */ _number(ZodNumber, params);
}
const ZodNumberFormat = /* @__PURE__ */ $constructor("ZodNumberFormat", (inst, def) => {
  $ZodNumberFormat.init(inst, def), ZodNumber.init(inst, def);
});
function schemas_int(params) {
  return /* @__PURE__ */ _int(ZodNumberFormat, params);
}
function float32(params) {
  return core._float32(ZodNumberFormat, params);
}
function float64(params) {
  return core._float64(ZodNumberFormat, params);
}
function int32(params) {
  return core._int32(ZodNumberFormat, params);
}
function uint32(params) {
  return core._uint32(ZodNumberFormat, params);
}
const ZodBoolean = (
  /* unused pure expression or super */
  null
);
function schemas_boolean(params) {
  return core._boolean(ZodBoolean, params);
}
const ZodBigInt = /* @__PURE__ */ $constructor(
  "ZodBigInt",
  (inst, def) => {
    $ZodBigInt.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => bigintProcessor(inst, ctx, json2, params);
  },
  /* @__PURE__ */ derived({
    minValue: (inst) => aggregateChecks(inst).minimum ?? null,
    maxValue: (inst) => aggregateChecks(inst).maximum ?? null,
    format: (inst) => aggregateChecks(inst).format ?? null
  }, {
    gte(value, params) {
      return this.check(/* @__PURE__ */ _gte(value, params));
    },
    min(value, params) {
      return this.check(/* @__PURE__ */ _gte(value, params));
    },
    gt(value, params) {
      return this.check(/* @__PURE__ */ _gt(value, params));
    },
    lt(value, params) {
      return this.check(/* @__PURE__ */ _lt(value, params));
    },
    lte(value, params) {
      return this.check(/* @__PURE__ */ _lte(value, params));
    },
    max(value, params) {
      return this.check(/* @__PURE__ */ _lte(value, params));
    },
    positive(params) {
      return this.check(/* @__PURE__ */ _gt(BigInt(0), params));
    },
    negative(params) {
      return this.check(/* @__PURE__ */ _lt(BigInt(0), params));
    },
    nonpositive(params) {
      return this.check(/* @__PURE__ */ _lte(BigInt(0), params));
    },
    nonnegative(params) {
      return this.check(/* @__PURE__ */ _gte(BigInt(0), params));
    },
    multipleOf(value, params) {
      return this.check(/* @__PURE__ */ _multipleOf(value, params));
    }
  })
);
function schemas_bigint(params) {
  return core._bigint(ZodBigInt, params);
}
const ZodBigIntFormat = (
  /* unused pure expression or super */
  null
);
function int64(params) {
  return core._int64(ZodBigIntFormat, params);
}
function uint64(params) {
  return core._uint64(ZodBigIntFormat, params);
}
const ZodSymbol = (
  /* unused pure expression or super */
  null
);
function symbol(params) {
  return core._symbol(ZodSymbol, params);
}
const ZodUndefined = (
  /* unused pure expression or super */
  null
);
function schemas_undefined(params) {
  return core._undefined(ZodUndefined, params);
}
const ZodNull = /* @__PURE__ */ $constructor("ZodNull", (inst, def) => {
  $ZodNull.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => nullProcessor(inst, ctx, json2, params);
});
function schemas_null(params) {
  return /* @__PURE__ */ api_null(ZodNull, params);
}
const ZodAny = (
  /* unused pure expression or super */
  null
);
function any() {
  return core._any(ZodAny);
}
const ZodUnknown = /* @__PURE__ */ $constructor("ZodUnknown", (inst, def) => {
  $ZodUnknown.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => unknownProcessor(inst, ctx, json2, params);
});
function schemas_unknown() {
  return /* @__PURE__ */ _unknown(ZodUnknown);
}
const ZodNever = /* @__PURE__ */ $constructor("ZodNever", (inst, def) => {
  $ZodNever.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => neverProcessor(inst, ctx, json2, params);
});
function never(params) {
  return /* @__PURE__ */ _never(ZodNever, params);
}
const ZodVoid = (
  /* unused pure expression or super */
  null
);
function schemas_void(params) {
  return core._void(ZodVoid, params);
}
const ZodDate = /* @__PURE__ */ $constructor(
  "ZodDate",
  (inst, def) => {
    $ZodDate.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => dateProcessor(inst, ctx, json2, params), inst.min = (value, params) => inst.check(/* @__PURE__ */ _gte(value, params)), inst.max = (value, params) => inst.check(/* @__PURE__ */ _lte(value, params));
  },
  /* @__PURE__ */ derived({
    minDate: (inst) => {
      const { minimum } = aggregateChecks(inst);
      return minimum ? new Date(minimum) : null;
    },
    maxDate: (inst) => {
      const { maximum } = aggregateChecks(inst);
      return maximum ? new Date(maximum) : null;
    }
  }, {})
);
function schemas_date(params) {
  return core._date(ZodDate, params);
}
const ZodArray = /* @__PURE__ */ $constructor("ZodArray", (inst, def) => {
  _ensureDefaultMemoizer(), $ZodArray.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => arrayProcessor(inst, ctx, json2, params), inst.element = def.element;
}, {
  min(n, params) {
    return this.check(/* @__PURE__ */ _minLength(n, params));
  },
  nonempty(params) {
    return this.check(/* @__PURE__ */ _minLength(1, params));
  },
  max(n, params) {
    return this.check(/* @__PURE__ */ _maxLength(n, params));
  },
  length(n, params) {
    return this.check(/* @__PURE__ */ _length(n, params));
  },
  unwrap() {
    return this.element;
  }
});
function array(element, params) {
  return /* @__PURE__ */ _array(ZodArray, element, params);
}
function keyof(schema) {
  const shape = schema._zod.def.shape;
  return schemas_enum(Object.keys(shape));
}
const ZodObject = /* @__PURE__ */ $constructor("ZodObject", (inst, def) => {
  _ensureDefaultMemoizer(), $ZodObjectJIT.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => objectProcessor(inst, ctx, json2, params), installLazyProp(inst, "shape", (self) => self._zod.def.shape, !1);
}, {
  keyof() {
    return schemas_enum(Object.keys(this._zod.def.shape));
  },
  catchall(catchall) {
    return this.clone(mergeDefs(this._zod.def, { catchall }));
  },
  passthrough() {
    return this.clone(mergeDefs(this._zod.def, { catchall: schemas_unknown() }));
  },
  loose() {
    return this.clone(mergeDefs(this._zod.def, { catchall: schemas_unknown() }));
  },
  strict() {
    return this.clone(mergeDefs(this._zod.def, { catchall: never() }));
  },
  strip() {
    return this.clone(mergeDefs(this._zod.def, { catchall: void 0 }));
  },
  extend(incoming) {
    return extend(this, incoming);
  },
  safeExtend(incoming) {
    return safeExtend(this, incoming);
  },
  merge(other) {
    return merge(this, other);
  },
  pick(mask) {
    return pick(this, mask);
  },
  omit(mask) {
    return omit(this, mask);
  },
  partial(...args) {
    return partial(ZodOptional, this, args[0]);
  },
  exactPartial(...args) {
    return partial(ZodExactOptional, this, args[0], "exactPartial");
  },
  required(...args) {
    return required(ZodNonOptional, this, args[0]);
  }
});
function object(shape, params) {
  const def = {
    type: "object",
    shape: shape ?? {},
    ...util.normalizeParams(params)
  };
  return new ZodObject(def);
}
function strictObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: never(),
    ...normalizeParams(params)
  });
}
function looseObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: schemas_unknown(),
    ...util.normalizeParams(params)
  });
}
const ZodUnion = /* @__PURE__ */ $constructor("ZodUnion", (inst, def) => {
  $ZodUnion.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => unionProcessor(inst, ctx, json2, params), inst.options = def.options;
});
function union(options, params) {
  return new ZodUnion({
    type: "union",
    options,
    ...normalizeParams(params)
  });
}
const ZodXor = (
  /* unused pure expression or super */
  null
);
function xor(options, params) {
  return new ZodXor({
    type: "union",
    options,
    inclusive: !1,
    ...util.normalizeParams(params)
  });
}
const ZodDiscriminatedUnion = (
  /* unused pure expression or super */
  null
);
function discriminatedUnion(discriminator, options, params) {
  return new ZodDiscriminatedUnion({
    type: "union",
    options,
    discriminator,
    ...util.normalizeParams(params)
  });
}
const ZodIntersection = /* @__PURE__ */ $constructor("ZodIntersection", (inst, def) => {
  $ZodIntersection.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => intersectionProcessor(inst, ctx, json2, params);
});
function intersection(left, right) {
  return new ZodIntersection({
    type: "intersection",
    left,
    right
  });
}
const ZodTuple = /* @__PURE__ */ $constructor("ZodTuple", (inst, def) => {
  _ensureDefaultMemoizer(), $ZodTuple.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => tupleProcessor(inst, ctx, json2, params);
}, {
  rest(rest) {
    return this.clone({
      ...this._zod.def,
      rest
    });
  },
  partial() {
    const def = this._zod.def;
    if (def.checks?.length)
      throw new Error(".partial() cannot be used on tuple schemas containing refinements");
    return this.clone({
      ...def,
      items: def.items.map((item) => new ZodOptional({ type: "optional", innerType: item }))
    });
  }
});
function tuple(items, _paramsOrRest, _params) {
  const hasRest = _paramsOrRest instanceof $ZodType, params = hasRest ? _params : _paramsOrRest, rest = hasRest ? _paramsOrRest : null;
  return new ZodTuple({
    type: "tuple",
    items,
    rest,
    ...normalizeParams(params)
  });
}
const ZodRecord = /* @__PURE__ */ $constructor("ZodRecord", (inst, def) => {
  _ensureDefaultMemoizer(), $ZodRecord.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => recordProcessor(inst, ctx, json2, params), inst.keyType = def.keyType, inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
  return !valueType || !valueType._zod ? new ZodRecord({
    type: "record",
    keyType: schemas_string(),
    valueType: keyType,
    ...normalizeParams(valueType)
  }) : new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...normalizeParams(params)
  });
}
function partialRecord(keyType, valueType, params) {
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...util.normalizeParams(params),
    partial: !0
  });
}
function looseRecord(keyType, valueType, params) {
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    mode: "loose",
    ...util.normalizeParams(params)
  });
}
const ZodMap = (
  /* unused pure expression or super */
  null
);
function map(keyType, valueType, params) {
  return new ZodMap({
    type: "map",
    keyType,
    valueType,
    ...util.normalizeParams(params)
  });
}
const ZodSet = (
  /* unused pure expression or super */
  null
);
function set(valueType, params) {
  return new ZodSet({
    type: "set",
    valueType,
    ...util.normalizeParams(params)
  });
}
const ZodEnum = /* @__PURE__ */ $constructor("ZodEnum", (inst, def) => {
  $ZodEnum.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => enumProcessor(inst, ctx, json2, params), inst.enum = def.entries, inst.options = [...inst._zod.values];
  const keys = new Set(Object.keys(def.entries));
  inst.extract = (values, params) => {
    const newEntries = {};
    for (const value of values)
      if (keys.has(value))
        newEntries[value] = def.entries[value];
      else
        throw new Error(`Key ${value} not found in enum`);
    return new ZodEnum({
      ...def,
      checks: [],
      ...normalizeParams(params),
      entries: newEntries
    });
  }, inst.exclude = (values, params) => {
    const newEntries = { ...def.entries };
    for (const value of values)
      if (keys.has(value))
        delete newEntries[value];
      else
        throw new Error(`Key ${value} not found in enum`);
    return new ZodEnum({
      ...def,
      checks: [],
      ...normalizeParams(params),
      entries: newEntries
    });
  };
});
function schemas_enum(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodEnum({
    type: "enum",
    entries,
    ...normalizeParams(params)
  });
}
function nativeEnum(entries, params) {
  return new ZodEnum({
    type: "enum",
    entries,
    ...util.normalizeParams(params)
  });
}
const ZodLiteral = /* @__PURE__ */ $constructor("ZodLiteral", (inst, def) => {
  $ZodLiteral.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => literalProcessor(inst, ctx, json2, params), inst.values = new Set(def.values), Object.defineProperty(inst, "value", {
    get() {
      if (def.values.length > 1)
        throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
      return def.values[0];
    }
  });
});
function schemas_literal(value, params) {
  return new ZodLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
    ...normalizeParams(params)
  });
}
const ZodFile = (
  /* unused pure expression or super */
  null
);
function file(params) {
  return core._file(ZodFile, params);
}
const ZodTransform = /* @__PURE__ */ $constructor("ZodTransform", (inst, def) => {
  _ensureDefaultMemoizer(), $ZodTransform.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => transformProcessor(inst, ctx, json2, params), inst._zod.parse = (payload, _ctx) => {
    if (_ctx.direction === "backward")
      throw new $ZodEncodeError(inst.constructor.name);
    payload.addIssue = (issue) => {
      if (typeof issue == "string")
        payload.issues.push(util_issue(issue, payload.value, def));
      else {
        const _issue = issue;
        _issue.fatal && (_issue.continue = !1), _issue.code ?? (_issue.code = "custom"), "input" in _issue || (_issue.input = payload.value), _issue.inst ?? (_issue.inst = inst), payload.issues.push(util_issue(_issue));
      }
    };
    const output = def.transform(payload.value, payload);
    return output instanceof Promise ? output.then((output2) => (payload.value = output2, payload)) : (payload.value = output, payload);
  };
});
function transform(fn) {
  return new ZodTransform({
    type: "transform",
    transform: fn
  });
}
const ZodOptional = /* @__PURE__ */ $constructor("ZodOptional", (inst, def) => {
  $ZodOptional.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => optionalProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
  return new ZodOptional({
    type: "optional",
    innerType
  });
}
const ZodExactOptional = /* @__PURE__ */ $constructor("ZodExactOptional", (inst, def) => {
  $ZodExactOptional.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => optionalProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
  return new ZodExactOptional({
    type: "optional",
    innerType
  });
}
const ZodNullable = /* @__PURE__ */ $constructor("ZodNullable", (inst, def) => {
  $ZodNullable.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => nullableProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
  return new ZodNullable({
    type: "nullable",
    innerType
  });
}
function schemas_nullish(innerType) {
  return optional(nullable(innerType));
}
const ZodDefault = /* @__PURE__ */ $constructor("ZodDefault", (inst, def) => {
  $ZodDefault.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => defaultProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType, inst.removeDefault = inst.unwrap;
});
function schemas_default(innerType, defaultValue) {
  return new ZodDefault({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue == "function" ? defaultValue() : shallowClone(defaultValue);
    }
  });
}
const ZodPrefault = /* @__PURE__ */ $constructor("ZodPrefault", (inst, def) => {
  $ZodPrefault.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => prefaultProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
  return new ZodPrefault({
    type: "prefault",
    innerType,
    get defaultValue() {
      return typeof defaultValue == "function" ? defaultValue() : shallowClone(defaultValue);
    }
  });
}
const ZodNonOptional = /* @__PURE__ */ $constructor("ZodNonOptional", (inst, def) => {
  $ZodNonOptional.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => nonoptionalProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
  return new ZodNonOptional({
    type: "nonoptional",
    innerType,
    ...normalizeParams(params)
  });
}
const ZodSuccess = (
  /* unused pure expression or super */
  null
);
function success(innerType) {
  return new ZodSuccess({
    type: "success",
    innerType
  });
}
const ZodCatch = /* @__PURE__ */ $constructor("ZodCatch", (inst, def) => {
  $ZodCatch.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => catchProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType, inst.removeCatch = inst.unwrap;
});
function schemas_catch(innerType, catchValue) {
  return new ZodCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue == "function" ? catchValue : constantCatch(catchValue)
  });
}
const ZodNaN = (
  /* unused pure expression or super */
  null
);
function nan(params) {
  return core._nan(ZodNaN, params);
}
const ZodPipe = /* @__PURE__ */ $constructor("ZodPipe", (inst, def) => {
  $ZodPipe.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => pipeProcessor(inst, ctx, json2, params), inst.in = def.in, inst.out = def.out;
});
function pipe(in_, out) {
  return new ZodPipe({
    type: "pipe",
    in: in_,
    out
    // ...util.normalizeParams(params),
  });
}
const ZodCodec = (
  /* unused pure expression or super */
  null
);
function codec(in_, out, params) {
  return new ZodCodec({
    type: "pipe",
    in: in_,
    out,
    transform: params.decode,
    reverseTransform: params.encode
  });
}
function invertCodec(codec2) {
  const def = codec2._zod.def;
  return new ZodCodec({
    type: "pipe",
    in: def.out,
    out: def.in,
    transform: def.reverseTransform,
    reverseTransform: def.transform
  });
}
const ZodPreprocess = (
  /* unused pure expression or super */
  null
), ZodReadonly = /* @__PURE__ */ $constructor("ZodReadonly", (inst, def) => {
  $ZodReadonly.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => readonlyProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
  return new ZodReadonly({
    type: "readonly",
    innerType
  });
}
const ZodTemplateLiteral = (
  /* unused pure expression or super */
  null
);
function templateLiteral(parts, params) {
  return new ZodTemplateLiteral({
    type: "template_literal",
    parts,
    ...util.normalizeParams(params)
  });
}
const ZodLazy = (
  /* unused pure expression or super */
  null
);
function lazy(getter) {
  return new ZodLazy({
    type: "lazy",
    getter
  });
}
const ZodPromise = (
  /* unused pure expression or super */
  null
);
function promise(innerType) {
  return new ZodPromise({
    type: "promise",
    innerType
  });
}
const ZodFunction = (
  /* unused pure expression or super */
  null
);
function _function(params) {
  return new ZodFunction({
    type: "function",
    input: Array.isArray(params?.input) ? tuple(params?.input) : params?.input ?? array(schemas_unknown()),
    output: params?.output ?? schemas_unknown()
  });
}
const ZodCustom = /* @__PURE__ */ $constructor("ZodCustom", (inst, def) => {
  $ZodCustom.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => customProcessor(inst, ctx, json2, params);
});
function check(fn) {
  const ch = new core.$ZodCheck({
    check: "custom"
    // ...util.normalizeParams(params),
  });
  return ch._zod.check = fn, ch;
}
function custom(fn, _params) {
  return core._custom(ZodCustom, fn ?? (() => !0), _params);
}
function refine(fn, _params = {}) {
  return /* @__PURE__ */ _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
  return /* @__PURE__ */ _superRefine(fn, params);
}
const schemas_describe = describe, schemas_meta = meta, ZodInstanceOf = /* @__PURE__ */ $constructor("ZodInstanceOf", (inst, def) => {
  ZodCustom.init(inst, def);
}, {
  properties(shape, params) {
    return this.check(/* @__PURE__ */ _properties(shape, params));
  }
});
function _instanceof(cls, params = {}) {
  const inst = new ZodInstanceOf({
    type: "custom",
    check: "custom",
    fn: (data) => data instanceof cls,
    abort: !0,
    ...util.normalizeParams(params)
  });
  return inst._zod.bag.Class = cls, inst._zod.check = (payload) => {
    payload.value instanceof cls || payload.issues.push({
      code: "invalid_type",
      expected: cls.name,
      input: payload.value,
      inst,
      path: [...inst._zod.def.path ?? []]
    });
  }, inst;
}
const stringbool = (...args) => core._stringbool({
  Codec: ZodCodec,
  Boolean: ZodBoolean,
  String: ZodString
}, ...args);
function json(params) {
  const jsonSchema = lazy(() => union([schemas_string(params), schemas_number(), schemas_boolean(), schemas_null(), array(jsonSchema), record(schemas_string(), jsonSchema)]));
  return jsonSchema;
}
function preprocess(fn, schema) {
  return new ZodPreprocess({
    type: "pipe",
    in: transform(fn),
    out: schema
  });
}
const engineVersion = 1, amount = schemas_number().finite(), count = strictObject({ bad: amount.min(0), total: amount.min(0) }), counts = strictObject({ new: count, old: count.nullable() }), stateSchema = strictObject({
  engine: schemas_literal(engineVersion),
  /** Hash of what was asked: criteria and shares of the error budget. */
  asked: schemas_string().max(200),
  /** End of the last interval that is in it, epoch ms. */
  until: amount,
  /** Begin of the attempt's evidence, epoch ms; the grid of weights starts here. */
  origin: amount,
  /** Intervals that the attempt was planned to take. */
  planned: amount.min(1),
  /** Weights are placed up to this slot of the grid. */
  slot: amount.min(0),
  /** When each stage began, epoch ms. */
  stages: array(amount).max(1e3),
  /** What the old arm showed lately: counts, or buckets. */
  learned: union([
    schemas_null(),
    count,
    // Without the last bound, which is infinite and has no place in JSON.
    strictObject({ le: array(amount).max(500), count: array(amount).max(501) })
  ]),
  learnedAt: amount.nullable(),
  before: strictObject({ phi: amount.min(1).max(1e4), size: amount.min(0) }),
  running: strictObject({
    squares: amount.min(0),
    pairs: amount.min(0),
    block: counts.nullable(),
    before: counts.nullable()
  }),
  /** ln S of each alternative, by test. */
  tests: record(schemas_string().max(40), array(amount).max(20)),
  /** Counts of the step so far. */
  counts: counts.nullable(),
  suspect: strictObject({ since: amount, logE: amount, counts }).nullable(),
  /** Counts of the old arm by hour of the week (UTC, Monday 00:00 = 0), for the time when it has no traffic left: [hour, bad, total]. */
  hours: array(tuple([amount.min(0).max(167), amount.min(0), amount.min(0)])).max(168)
});
function readTestState(json2, asked) {
  const parsed = stateSchema.safeParse(json2);
  return parsed.success && parsed.data.asked === asked ? parsed.data : null;
}
function writeState(running, asked, write) {
  const { learned, tests, hours, counts: counts2, suspect, ...rest } = running;
  return {
    engine: engineVersion,
    asked,
    ...rest,
    stages: [...rest.stages],
    learned: write(learned),
    // A proof starts afresh with its step, and the next step is what the state is kept for; an empty test has nothing to say.
    tests: Object.fromEntries(Object.entries(tests).map(([id, logs]) => [id, logs.map(finite)])),
    counts: counts2,
    suspect: suspect === null ? null : { ...suspect, logE: finite(suspect.logE) },
    hours: [...hours].map(([hour2, { bad, total: total2 }]) => [hour2, bad, total2])
  };
}
function resumeState(state, read) {
  const { engine: _, asked: __, learned, hours, ...rest } = state;
  return {
    ...rest,
    learned: read(learned),
    hours: new Map(hours.map(([hour2, bad, total2]) => [hour2, { bad, total: total2 }]))
  };
}
const finite = (log) => Math.max(-700, Math.min(700, log));
function testFractions(kind, words, stages, settings, intervals, options) {
  const asked = options.asked ?? "", state = readTestState(options.carried, asked), tests = runTests(kind, stages, settings, state === null ? null : resumeState(state, words.read));
  for (const interval of intervals)
    interval.end <= options.now - options.delay && tests.take(interval);
  const running = tests.state(), stage = stages.at(-1), level = (id) => {
    const found = running.tests[id];
    return found === void 0 ? null : total(found);
  }, asking = tests.last(), last = asking !== null && asking.stage === stage?.since ? asking : null, entered = stage !== void 0 && running.stages.at(-1) === stage.since, proofs = stage === void 0 ? [] : kind.proofs(stage), crossing = tests.crossing();
  return {
    crossing: crossing === null ? null : {
      at: crossing.at,
      code: crossing.limit.code,
      text: crossed(crossing, words.say),
      counted: crossing.suspect !== null
    },
    limits: (stage === void 0 ? [] : kind.limits(stage)).map(({ bars, absolute, comparesArms }) => ({
      comparesArms,
      shared: absolute !== null && kind.over(running.learned, absolute),
      bars: bars.map((bar) => ({ ...bar, logE: level(bar.id) }))
    })),
    proofs: proofs.map((proof2) => ({ ...proof2, logE: entered ? level(proof2.id) : null })),
    suspect: crossing === null && running.suspect !== null ? saidOf(running.suspect.counts, words.say) : null,
    untestable: tests.untestable(),
    weaker: tests.weaker(),
    dispersion: last?.phi ?? 1,
    counts: entered ? running.counts : null,
    outlook: outlookOf(last, running.tests, kind, stage, settings),
    state: writeState(running, asked, words.write)
  };
}
const saidOf = ({ new: fresh, old }, say) => old === null ? say(fresh) : `${say(fresh)}; the old system had ${say(old)}`, odds = (logE) => `1 in ${countText(threeDigits(Math.min(1e9, Math.exp(logE))))}`, threeDigits = (value) => {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 2);
  return Math.floor(value / unit) * unit;
};
function crossed({ limit, logE, suspect, at }, say) {
  const measured = suspect === null ? "" : `${saidOf(suspect.counts, say)} within ${spanText(at - suspect.since)}; `, chance = limit.bars.flatMap(({ id, level }, i) => {
    const text = odds(Math.max(0, logE[i] ?? 0));
    return id === "over" ? [`at exactly the limit this would be a ${text} event`] : level === "chance" ? [`if the new system were no worse, this would be a ${text} event in the whole ramp`] : [`with half of the limit a ${text} event`];
  });
  return `${measured}${chance.join(", ")}`;
}
function outlookOf(last, evidence, kind, stage, settings) {
  if (last === null || stage === void 0)
    return { advanceIn: null, detectIn: null };
  const until = (id, target, worse) => {
    const question = last.questions.find((one) => one.id === id);
    if (question === void 0)
      return null;
    const excess = worse ? limitExcess(last) : 0;
    return intervalsUntil(target, evidence[id], growth(question, last, (old) => (question.nul.ratio > 0 ? old : 0) + excess));
  }, slowest = (found) => found.length === 0 || found.includes(null) ? null : Math.max(...found.map((one) => one ?? 0)) * settings.interval, proofs = kind.proofs(stage).map(({ id }) => until(id, settings.proof, !1)), bars = kind.limits(stage).find(({ comparesArms }) => comparesArms)?.bars.map(({ id, level }) => until(id, settings[level], !0)) ?? [];
  return { advanceIn: slowest(proofs), detectIn: slowest(bars) };
}
function limitExcess({ questions }) {
  const first = questions.find(({ id }) => id === "none")?.alternatives[0];
  return first === void 0 ? 0 : first.new - first.old;
}
const sayErrors = (direction) => ({ bad, total: all }) => {
  const noun = direction === "up" ? Math.round(bad) === 1 ? "error" : "errors" : "without success", share = all > 0 ? ` (${percentText(Math.min(1, bad / all))})` : "";
  return `${countText(bad)} ${noun} in ${countText(all)} ${Math.round(all) === 1 ? "request" : "requests"}${share}`;
}, saySlow = (quantile) => ({ bad, total: all }) => `${all > 0 ? percentText(Math.max(0, Math.min(1, bad / all))) : "none"} of ${countText(all)} requests slower than the old P${numberText(quantile * 100)}`, recent = 12, fewest = 6, tolerance = 1.25, errors = 4;
function brokenSplit(method, pairs, share) {
  if (!(share > 0 && share < 100))
    return null;
  const shares = pairs.slice(-recent).flatMap(({ new: fresh, old }) => {
    const [a, b] = [method.samples(fresh), old === null ? null : method.samples(old)];
    return a === null || b === null || a + b <= 0 ? [] : [{ part: a / (a + b), weight: a + b }];
  });
  if (shares.length < fewest)
    return null;
  const all = shares.reduce((sum, { weight }) => sum + weight, 0), mean = shares.reduce((sum, { part, weight }) => sum + part * weight, 0) / all, scatter = shares.reduce((sum, { part, weight }) => sum + (weight * (part - mean)) ** 2, 0), planned = share / 100, least = Math.sqrt(planned * (1 - planned) / all), error2 = Math.max(Math.sqrt(scatter) / all, least) * errors, most = 1 - (1 - planned) / tolerance;
  return mean - error2 <= Math.max(planned * tolerance, Math.min(most, planned)) && mean + error2 >= planned / tolerance ? null : `the new system gets ${percentText(mean)} of the requests measured in the last ${shares.length} intervals, and the plan says ${percentText(planned)}: with another split the two are no fair comparison`;
}
function enoughSamples(method, rule, pair) {
  const needed = method.samplesNeeded, enough2 = (arm) => needed === null || (method.samples(arm) ?? Number.POSITIVE_INFINITY) >= needed;
  return rule.comparesArms ? enough2(pair.new) && pair.old !== null && enough2(pair.old) : enough2(pair.new);
}
const debounced_windows_counts = (method, rule, pair) => method.hasEvidence(pair.new) && (!rule.comparesArms || pair.old !== null && method.hasEvidence(pair.old));
function judgeWindows(method, rule, pieces) {
  const judged = [];
  let open = null;
  for (const piece of pieces) {
    if (piece.restarts && rule.windows === "merged" && (open = null), !debounced_windows_counts(method, rule, piece.pair))
      continue;
    const pair = addPairs(method, open?.pair ?? null, piece.pair), start = open?.start ?? piece.start, complete = rule.windows === "cumulative" || enoughSamples(method, rule, pair);
    complete && judged.push({ start, end: piece.end, pair, outcome: rule.outcome(pair) }), open = rule.windows === "cumulative" || rule.windows === "merged" && !complete ? { start, pair } : null;
  }
  return judged;
}
function firstBreach(windows) {
  const breaches = (window) => window?.outcome === "breach";
  return windows.find((window, i) => breaches(window) && (breaches(windows[i - 1]) || breaches(windows[i - 2]))) ?? null;
}
const judgement = (verdict, code, text) => ({
  verdict,
  code,
  text,
  breachedAt: null
}), staleAfter = 3, reasons = {
  "no-series": "no series",
  null: "no value",
  nan: "not a number (NaN)",
  infinite: "infinite",
  partial: "partial data",
  negative: "a negative count",
  "other-shape": "another shape"
};
function breach(judged) {
  const breaches = judged.flatMap(({ rule: rule2, windows }) => {
    const window2 = firstBreach(windows);
    return window2 === null ? [] : [{ rule: rule2, window: window2 }];
  }), [first] = breaches.sort((a, b) => a.window.end - b.window.end);
  if (first === void 0)
    return null;
  const { rule, window } = first, text = `${rule.explain(window.pair)}; 2 of 3 windows breached`;
  return { verdict: "BREACH", code: rule.code, text, breachedAt: window.end };
}
const missing = (evidence) => `${evidence.gaps.map((gap) => `${gap.arm} system: ${reasons[gap.why]} in ${countText(gap.intervals)}`).join(", ")} of ${countText(evidence.closed)} closed intervals`;
function verdict_nothing(evidence, { interval, delay, now, since }) {
  const complete = Math.ceil(since / interval) * interval + interval + delay;
  return evidence.closed > 0 ? judgement("NO_DATA", "no-data", `no complete interval: ${missing(evidence)}`) : complete <= now ? judgement("NO_DATA", "no-data", "the provider returned no closed interval") : judgement("INSUFFICIENT", "too-early", `the first interval is complete in ${spanText(complete - now)}`);
}
function staleness(evidence, { interval, delay, now }) {
  const end = evidence.pieces.at(-1)?.end ?? Number.NEGATIVE_INFINITY;
  if (end >= now - delay - staleAfter * interval)
    return null;
  const because = evidence.gaps.length === 0 ? "nothing came after it" : missing(evidence);
  return judgement("NO_DATA", "stale", `the last complete interval ended ${spanText(now - end)} ago: ${because}`);
}
const inDoubt = ["breach", "shared", "untestable"];
function doubt(method, judged, pooled) {
  const seen = judged.flatMap(({ rule, windows }) => {
    const recent2 = windows.slice(-2).reverse(), whole = windows.length === 0 ? "untestable" : rule.outcome(pooled);
    return [
      ...recent2.map(({ pair, outcome }) => ({ rule, pair, outcome, scope: "in one of the last 2 windows" })),
      // What the windows can tell and the whole cannot (the histogram was cut differently half-way) is told by the windows.
      ...whole === "untestable" ? [] : [{ rule, pair: pooled, outcome: whole, scope: "over all evidence" }]
    ];
  }), worst = inDoubt.flatMap((outcome) => seen.filter((one) => one.outcome === outcome))[0];
  if (worst === void 0)
    return null;
  const text = `${worst.rule.explain(worst.pair)}; ${worst.scope}`;
  return worst.outcome === "breach" ? judgement("INSUFFICIENT", "suspect", `${text}, which is past the limit`) : worst.outcome === "shared" ? judgement("INSUFFICIENT", "shared-incident", `${text}, and the old system is past this limit too`) : judgement("INSUFFICIENT", method.untestable, `${text}, and the data cannot tell which side of the limit that is`);
}
function shortage(method, judged, evidence, pooled, options) {
  const total2 = method.samples(pooled.new);
  if (method.samplesNeeded !== null && total2 !== null && total2 < method.samplesNeeded) {
    const text = `${countText(total2)} of ${countText(method.samplesNeeded)} ${method.unit}`;
    return judgement("INSUFFICIENT", "too-few-samples", text);
  }
  for (const { rule, windows } of judged) {
    if (windows.length > 0)
      continue;
    if (rule.comparesArms && pooled.old === null)
      return judgement("INSUFFICIENT", "no-control", "the old system was not measured, and a limit is relative to it");
    const needed = `${countText(method.samplesNeeded ?? 1)} ${method.unit}`, control = rule.comparesArms && pooled.old !== null ? method.samples(pooled.old) : null, text = enoughSamples(method, rule, pooled) ? `no window holds ${needed}` : `${countText(control ?? 0)} of ${needed} in the old system`;
    return judgement("INSUFFICIENT", "too-few-samples", text);
  }
  return quietness(method, evidence, options);
}
function quietness(method, evidence, options) {
  const quietSince = evidence.pieces.findLast((piece) => method.hasEvidence(piece.pair.new))?.end ?? options.since;
  return quietSince >= options.now - options.delay - staleAfter * options.interval ? null : judgement("INSUFFICIENT", "no-traffic", `no ${method.unit} for ${spanText(options.now - quietSince)}`);
}
function inForce(method, judged, share) {
  const absolute = judged.filter(({ rule }) => !rule.comparesArms), compared = judged.some(({ rule, windows }) => rule.comparesArms && windows.length > 0);
  if (share < 100 || compared || absolute.length === 0)
    return { applicable: judged, proofs: method.proofs, note: "" };
  const note = absolute.length < judged.length ? "; too little is left of the old system to compare with" : "";
  return { applicable: absolute, proofs: method.proofs.filter((proof2) => !proof2.comparesArms), note };
}
function judge(method, evidence, criterion, options) {
  const pooled = pool(method, evidence.pieces), judged = method.rules.map((rule) => ({ rule, windows: judgeWindows(method, rule, evidence.pieces) }));
  if (pooled === null)
    return verdict_nothing(evidence, options);
  const found = breach(judged) ?? staleness(evidence, options);
  if (found !== null)
    return found;
  const { applicable, proofs, note } = inForce(method, judged, options.share);
  if (applicable.length + proofs.length === 0) {
    const samples = method.samples(pooled.new), text = samples === null ? "measured, no limit set" : `${countText(samples)} ${method.unit}, no limit set`;
    return judgement("PASS", "observed", text);
  }
  const held = doubt(method, applicable, pooled) ?? shortage(method, applicable, evidence, pooled, options);
  if (held !== null)
    return held;
  const checks2 = proofs.map((proof2) => proof2.check(pooled)), open = checks2.find((check2) => !check2.proven);
  if (open !== void 0)
    return judgement("INSUFFICIENT", "not-proven", open.text);
  const last = applicable.flatMap(({ rule, windows }) => windows.slice(-1).map((window) => rule.explain(window.pair)));
  return judgement("PASS", "within-limits", `${checks2[0]?.text ?? last[0] ?? criterion.metric}${note}`);
}
const tolerableOdds = 12, doubtful = Math.log(3), twoWeeks = 4032, fullProofShare = 25;
function firstBars({ kind, rollback = {}, mode }) {
  if (mode === "threshold")
    return 0;
  const { above, below, aboveBaselineBy, aboveBaselineTimes } = rollback, absolute = [above, below].filter((limit) => limit !== void 0).length, relative = [aboveBaselineBy, aboveBaselineTimes].filter((limit) => limit !== void 0).length;
  return absolute + relative === 0 ? 0 : kind === "ratio" ? 1 : kind === "count" ? aboveBaselineTimes === void 0 ? 0 : 1 : kind === "quantile" ? absolute + Math.min(1, relative) : absolute + relative;
}
function settingsOf(criterion, options) {
  const { falseAlarms = 0.01, missed = 0.05, planned = twoWeeks, tests, interval } = options, sharing = Math.max(1, tests ?? firstBars(criterion));
  return {
    chance: Math.log(sharing / falseAlarms),
    tolerable: Math.log(tolerableOdds),
    proof: Math.log(1 / missed),
    interval,
    planned: Math.max(1, planned)
  };
}
function stretchOf(share, proof2) {
  return proof2 === "strict" ? 1 : share > 0 ? Math.max(1, fullProofShare / share) : Number.POSITIVE_INFINITY;
}
function stagesOf(criterion, options) {
  const { since, share, earlier = [], proof: proof2 } = options;
  return [...earlier, { since, share, criterion }].map((one) => ({
    since: one.since,
    share: one.share,
    criterion: one.criterion ?? criterion,
    stretch: stretchOf(one.share, proof2)
  }));
}
function judgeTests(method, tested, evidence, criterion, options) {
  const { crossing } = tested, pooled = pool(method, evidence.pieces);
  if (crossing !== null) {
    const text = `${crossing.counted || pooled === null ? "" : `${measuredText(method, pooled)}; `}${crossing.text}`;
    return { verdict: "BREACH", code: crossing.code, text, breachedAt: crossing.at };
  }
  if (pooled === null)
    return verdict_nothing(evidence, options);
  const stale = staleness(evidence, options);
  if (stale !== null)
    return stale;
  const measured = measuredText(method, pooled), compared = pooled.old !== null || tested.weaker, applies = ({ comparesArms }) => !comparesArms || compared || options.share < 100, limits = tested.limits.filter(applies), proofs = tested.proofs.filter(applies);
  if (limits.length + proofs.length === 0)
    return judgement("PASS", "observed", `${measured}, no limit set`);
  if (tested.untestable)
    return judgement("INSUFFICIENT", method.untestable, `${measured}; the data cannot tell on which side of a limit that is`);
  if (!compared && limits.some(({ comparesArms }) => comparesArms))
    return judgement("INSUFFICIENT", "no-control", "the old system was not measured, and a limit is relative to it");
  const held = judge_tests_doubt(tested, limits, measured);
  if (held !== null)
    return held;
  const quiet = quietness(method, evidence, options);
  if (quiet !== null)
    return quiet;
  const pairs = evidence.pieces.map(({ pair }) => pair), split = method.unit === "requests" && criterion.split !== "unchecked" ? brokenSplit(method, pairs, options.share) : null;
  return split !== null ? judgement("INSUFFICIENT", "traffic-split", split) : proven(tested, proofs, measured, criterion, options);
}
function judge_tests_doubt(tested, limits, measured) {
  const inDoubt2 = limits.filter(({ bars }) => {
    const last = bars.at(-1), chance = bars.find(({ level }) => level === "chance");
    return ((bars.length > 1 && last?.level === "tolerable" ? last : chance)?.logE ?? 0) > doubtful;
  });
  if (inDoubt2.find((limit) => limit.shared) !== void 0)
    return judgement("INSUFFICIENT", "shared-incident", `${measured}; past the limit, and the old system is past it too`);
  if (inDoubt2.length === 0)
    return null;
  const text = tested.suspect ?? measured;
  return judgement("INSUFFICIENT", "suspect", `${text}; that speaks against the new system, not yet enough`);
}
function proven(tested, proofs, measured, criterion, options) {
  const missed = options.missed ?? 0.05, target = Math.log(1 / missed), certainty = `${percentText(1 - missed)} sure`, note = tested.weaker ? "; weaker: compared with what the old system showed at the same hour of the week" : "", scatter = tested.dispersion > 1.5 && tested.counts !== null ? `; counts scatter ${countText(tested.dispersion)} times as much as chance` : "", open = proofs.filter(({ logE }) => (logE ?? 0) < target), claim2 = (list) => list.map(({ rulesOut }) => rulesOut).join(" or "), { advanceIn, detectIn } = tested.outlook;
  if (open.length > 0) {
    const wait = advanceIn === null ? "at this rate it cannot" : `if all is well in about ${spanText(advanceIn)}`;
    return judgement("INSUFFICIENT", "not-proven", `${measured}; this step must rule out ${claim2(open)}, ${wait}${scatter}`);
  }
  const seen = detectIn === null ? "" : `; a regression of the limit's size would be seen within ${spanText(detectIn)}`, ruled = proofs.length === 0 ? "" : `; ${certainty} that it is not ${claim2(proofs)}`;
  return judgement("PASS", proofs.length === 0 && criterion.rollback === void 0 ? "observed" : "within-limits", `${measured}${ruled}${seen}${scatter}${note}`);
}
function measuredText(method, pair) {
  const say = method.say;
  return pair.old === null ? say(pair.new) : `${say(pair.new)}; the old system had ${say(pair.old)}`;
}
function limitTests({ by, times, over }, code, worse) {
  const relative = (name, id) => ({
    code: name,
    bars: [
      { id: "none", level: "chance" },
      { id, level: "tolerable" }
    ],
    absolute: null,
    comparesArms: !0
  }), absolute = (limit) => ({
    code,
    bars: [
      { id: "over", level: "chance" },
      { id: worse, level: "chance" }
    ],
    absolute: limit,
    comparesArms: !1
  });
  return [
    ...by === void 0 ? [] : [relative("above-baseline-by", "half-by")],
    ...times === void 0 ? [] : [relative("above-baseline-times", "half-times")],
    ...over === void 0 ? [] : [absolute(over)]
  ];
}
const prior = { bad: 0.5, total: 100 }, rateFloor = 1e-3, recentRate = ({ bad, total: total2 }) => Math.min(1, Math.max(0, (bad + prior.bad) / (total2 + prior.total)));
function ratio_kind_multiple(factor, direction) {
  return direction === "up" ? { ratio: factor, excess: 0 } : { ratio: 1 / factor, excess: 1 - 1 / factor };
}
function failureLimits({ direction }, limits = {}) {
  const { above, below, aboveBaselineBy: by, aboveBaselineTimes: times } = limits, over = direction === "up" ? above : below === void 0 ? void 0 : 1 - below;
  return { by, times, over };
}
function margin({ by, times, over }, rate2) {
  const found = [
    ...by === void 0 ? [] : [by],
    ...times === void 0 ? [] : [(times - 1) * rate2],
    ...by !== void 0 || times !== void 0 || over === void 0 ? [] : [Math.max(over - rate2, over / 2)]
  ];
  return Math.max(1e-9, Math.min(...found));
}
const worseBy = (rate2, size, excess) => excesses.map((times) => ({ old: rate2, new: question_atMost(rate2 + Math.max(size * times, 1.5 * excess)) })), worseThan = (limit) => [1.5, 2, 4, 10, 40].map((times) => ({
  old: 0,
  new: limit * times < 0.95 ? limit * times : (limit + 1) / 2
})), betterThan = (old, excess) => [0, 0.25, 0.5].map((part) => ({ old, new: question_atMost(old + part * excess) })), belowLimit = (limit) => [1e-3, 0.25, 0.5].map((part) => ({ old: 0, new: limit * part }));
function ratioKind(direction) {
  const failures = ({ bad, total: total2 }) => ({
    bad: Math.min(total2, Math.max(0, direction === "up" ? bad : total2 - bad)),
    total: total2
  }), countsOf = ({ new: fresh, old }) => ({
    new: failures(fresh),
    old: old === null ? null : failures(old)
  });
  function worse(learned, counts2, { criterion, recorded }) {
    const control = counts2.old !== null, compared = control || recorded !== void 0, rate2 = control ? learned : recorded ?? learned, against = ({ ratio, excess }) => control ? { ratio, excess } : { ratio: 0, excess: ratio * rate2 + excess }, limits = failureLimits(criterion, criterion.rollback), size = margin(limits, rate2), ask = (id, nul, alternatives) => ({
      id,
      nul: against(nul),
      side: "worse",
      alternatives,
      counts: counts2
    }), found = [], { by, times, over } = limits;
    if (compared && (by ?? times ?? over) !== void 0 && found.push(ask("none", { ratio: 1, excess: 0 }, worseBy(rate2, size, 0))), compared && by !== void 0) {
      const excess = tolerable * by;
      found.push(ask("half-by", { ratio: 1, excess }, worseBy(rate2, size, excess)));
    }
    if (compared && times !== void 0) {
      const nul = ratio_kind_multiple(1 + tolerable * (times - 1), direction), excess = nul.ratio * rate2 + nul.excess - rate2;
      found.push(ask("half-times", nul, worseBy(rate2, size, excess)));
    }
    return over !== void 0 && found.push(ask("over", { ratio: 0, excess: over }, worseThan(over))), found;
  }
  function proofs(learned, counts2, stage) {
    const { recorded } = stage, rate2 = counts2.old === null ? recorded ?? learned : learned;
    return proofLimits(stage, rate2).flatMap(({ id, excess, comparesArms }) => {
      if (comparesArms && counts2.old === null && recorded === void 0)
        return [];
      const paired = comparesArms && counts2.old !== null, nul = {
        ratio: paired ? 1 : 0,
        excess: comparesArms && !paired ? Math.min(1, rate2 + excess) : excess
      }, alternatives = comparesArms ? betterThan(rate2, excess) : belowLimit(excess);
      return [{ id, nul, side: "no-worse", alternatives, counts: counts2 }];
    });
  }
  return {
    unit: "requests",
    bounded: !0,
    read: readRatio,
    size: ({ total: total2 }) => total2,
    start: { bad: 0, total: 0 },
    learn: (learned, old, keep) => {
      const { bad, total: total2 } = failures(old);
      return { bad: learned.bad * keep + bad, total: learned.total * keep + total2 };
    },
    rate: recentRate,
    scatter: (_, pair) => countsOf(pair),
    over: ({ bad, total: total2 }, absolute) => total2 > 0 && bad / total2 > absolute,
    before: (arms) => arms.map(failures),
    limits: ({ criterion }) => limitTests(failureLimits(criterion, criterion.rollback), criterion.direction === "up" ? "above" : "below", "none"),
    proofs: (stage) => proofLimits(stage, null).map(proofTest(direction)),
    questions: (learned, pair, stage) => {
      const [rate2, counts2] = [recentRate(learned), countsOf(pair)];
      return { questions: [...worse(rate2, counts2, stage), ...proofs(rate2, counts2, stage)], untestable: !1 };
    }
  };
}
function proofLimits({ criterion, stretch }, rate2) {
  const goal = failureLimits(criterion, advanceAsFailures(criterion)), declared = [goal.by, goal.times, goal.over].some((limit) => limit !== void 0), { by, times, over } = declared ? goal : failureLimits(criterion, criterion.rollback), wide = declared ? 1 : stretch, base = Math.max(rate2 ?? 0, rateFloor), found = [];
  if (by !== void 0 && found.push({ id: "proof-by", excess: Math.min(1, by * wide), comparesArms: !0 }), times !== void 0) {
    const factor = 1 + (times - 1) * wide, excess = criterion.direction === "up" ? (factor - 1) * base : (1 - Math.min(1, rate2 ?? 0)) * (1 - 1 / factor);
    found.push({ id: "proof-times", excess: Math.min(1, Math.max(1e-9, excess)), comparesArms: !0, factor });
  }
  return over !== void 0 && found.push({ id: "proof-over", excess: Math.min(1, over * wide), comparesArms: !1 }), found;
}
function advanceAsFailures({ direction, advance }) {
  if (advance === void 0)
    return;
  const { above, below, ...relative } = advance;
  return direction === "up" ? { ...relative, ...below === void 0 ? {} : { above: below } } : { ...relative, ...above === void 0 ? {} : { below: above } };
}
function proofTest(direction) {
  return ({ id, excess, comparesArms, factor }) => {
    const points = `${percentText(excess)} points`.replace(" % points", " percentage points"), rulesOut = factor !== void 0 ? `${direction === "up" ? "more" : "less"} than ${timesText(factor)} the old rate` : comparesArms ? `more than ${direction === "up" ? "+" : "-"}${points}` : direction === "up" ? `a rate of ${percentText(excess)} or more` : `a rate of ${percentText(1 - excess)} or less`;
    return { id, comparesArms, rulesOut };
  };
}
const stakes = [0.3, 0.6, 0.9];
function testSigns(method, intervals, settings, options) {
  const asked = options.asked ?? "", carried = readTestState(options.carried, asked), steps = [...(options.earlier ?? []).map(({ since }) => since), options.since], origin = carried?.origin ?? steps[0] ?? options.since, planned = carried?.planned ?? settings.planned, begun = [...carried?.stages ?? []], tests = { ...carried?.tests }, from = carried?.until ?? Number.NEGATIVE_INFINITY;
  let crossing = null, at = carried?.until ?? origin, untestable = !1;
  const slotOf = (end) => Math.max(0, (end - origin) / settings.interval), weightUpTo = (end) => weightBefore(slotOf(end), planned), { pieces } = gatherEvidence(method, intervals, { ...options, since: Math.min(origin, options.since) }), found = method.rules.map((rule) => {
    let placed = carried?.until ?? origin, stages = begun.length, step = begun.at(-1), healthy = [], [past, seen] = [0, 0];
    for (const window of judgeWindows(method, rule, pieces)) {
      const since = steps.findLast((one) => one <= window.start);
      if (window.end <= from || since === void 0 || (at = Math.max(at, window.end), untestable = window.outcome === "untestable", window.outcome === "shared" || window.outcome === "untestable"))
        continue;
      const breach2 = window.outcome === "breach";
      let weight = weightUpTo(window.end) - weightUpTo(placed);
      since !== step && (weight += stageWeight(stages), stages += 1, step = since, healthy = []), placed = window.end, tests[rule.code] = accumulate(tests[rule.code] ?? [], bets(breach2), weight), healthy = accumulate(healthy, bets(!breach2), healthy.length === 0 ? 1 : 0), seen += 1, past += breach2 ? 1 : 0;
      const logE = total(tests[rule.code] ?? []);
      logE >= settings.chance && crossing === null && (crossing = {
        at: window.end,
        code: rule.code,
        text: sign_tests_crossed(rule, window.pair, past, seen, logE),
        counted: !0
      });
    }
    return { rule, healthy: step === options.since ? healthy : [] };
  }), reached = steps.filter((since) => since < at && !begun.includes(since)), level = (logs) => logs === void 0 || logs.length === 0 ? null : total(logs);
  return {
    crossing,
    limits: found.map(({ rule }) => ({
      comparesArms: rule.comparesArms,
      shared: !1,
      bars: [{ level: "chance", logE: level(tests[rule.code]) }]
    })),
    proofs: found.map(({ rule, healthy }) => ({
      comparesArms: rule.comparesArms,
      rulesOut: "past its limit in more than half of the windows",
      logE: level(healthy)
    })),
    suspect: null,
    untestable,
    weaker: !1,
    dispersion: 1,
    counts: null,
    outlook: { advanceIn: null, detectIn: null },
    state: stateOf({
      asked,
      until: at,
      origin,
      planned,
      slot: slotOf(at),
      stages: [...begun, ...reached],
      tests
    })
  };
}
const bets = (breach2) => stakes.map((stake) => Math.log1p(breach2 ? stake : -stake));
function sign_tests_crossed(rule, pair, past, seen, logE) {
  return `${rule.explain(pair)}; past the limit in ${countText(past)} of ${countText(seen)} windows, a 1 in ${countText(Math.exp(Math.min(27, logE)))} event if it were within it half of the time`;
}
function stateOf(known) {
  return {
    engine: engineVersion,
    ...known,
    tests: Object.fromEntries(Object.entries(known.tests).map(([id, logs]) => [id, [...logs]])),
    learned: null,
    learnedAt: null,
    before: { phi: 1, size: 0 },
    running: { squares: 0, pairs: 0, block: null, before: null },
    counts: null,
    suspect: null,
    hours: []
  };
}
const slowTimes = [0.5, 1, 2, 5, 10], mostUnproven = 0.5;
function slowKind(quantile) {
  const tail = 1 - quantile;
  function beyond(bound, learned, pair) {
    const slow = (buckets) => {
      const bad = countAbove(bound, buckets);
      return bad === null ? null : { bad: Math.max(0, bad), total: observations(buckets) };
    }, fresh = slow(pair.new), old = pair.old === null ? null : slow(pair.old), recent2 = learned === null ? null : slow(learned);
    if (fresh === null || pair.old !== null && old === null)
      return null;
    const rate2 = recent2 === null || recent2.total <= 0 ? tail : recent2.bad / recent2.total;
    return { counts: { new: fresh, old }, rate: Math.min(0.999, Math.max(1e-6, rate2)) };
  }
  const worse = (rate2, excess) => slowTimes.map((times) => ({ old: rate2, new: question_atMost(rate2 + Math.max(tail * times, 1.5 * excess)) })), better = (rate2, excess) => [0, 0.25, 0.5].map((part) => ({ old: rate2, new: rate2 + part * excess }));
  function relative(id, bound, stretch, learned, pair) {
    const found = beyond(bound, learned, pair);
    if (found === null)
      return null;
    const { counts: counts2, rate: rate2 } = found, room = Math.max(0, tail - rate2), nul = (excess2) => counts2.old === null ? { ratio: 0, excess: rate2 + excess2 } : { ratio: 1, excess: excess2 };
    if (stretch === null)
      return { id, nul: nul(room), side: "worse", alternatives: worse(rate2, room), counts: counts2 };
    const excess = Math.min(Math.max(room, 1e-6) * stretch, Math.max(1e-6, mostUnproven - rate2));
    return { id, nul: nul(excess), side: "no-worse", alternatives: better(rate2, excess), counts: counts2 };
  }
  function comparisons2(limits, learned, pair, stretch, recorded) {
    if (learned === null || pair.old === null && !recorded)
      return [];
    const { by, times } = limits;
    if (by === void 0 && times === void 0)
      return [];
    const now = bucketQuantile(quantile, learned);
    if (now.kind === "empty")
      return [];
    if (now.kind === "beyond")
      return [null];
    const [part, prefix] = stretch === null ? [tolerable, "half"] : [1, "proof"];
    return [
      ...stretch === null ? [relative("none", now.value, null, learned, pair)] : [],
      ...by === void 0 ? [] : [relative(`${prefix}-by`, now.value + part * by, stretch, learned, pair)],
      ...times === void 0 ? [] : [relative(`${prefix}-times`, now.value * (1 + part * (times - 1)), stretch, learned, pair)]
    ];
  }
  function absolute(over, learned, pair) {
    if (over === void 0)
      return [];
    const found = beyond(over, learned, pair);
    if (found === null)
      return [null];
    const { counts: counts2, rate: rate2 } = found, alternatives = [1.5, 2, 4, 8, 16].map((times) => ({ old: 0, new: question_atMost(tail * times) })), questions = [
      { id: "over", nul: { ratio: 0, excess: tail }, side: "worse", alternatives, counts: counts2 }
    ];
    return counts2.old !== null && questions.push({
      id: "none-over",
      nul: { ratio: 1, excess: 0 },
      side: "worse",
      alternatives: worse(rate2, 0),
      counts: counts2
    }), questions;
  }
  function absoluteProof(over, stretch, learned, pair) {
    if (over === void 0)
      return [];
    const found = beyond(over, learned, pair);
    if (found === null)
      return [null];
    const excess = Math.min(mostUnproven, tail * stretch), alternatives = [1e-3, 0.25, 0.5].map((part) => ({ old: 0, new: excess * part }));
    return [{
      id: "proof-over",
      nul: { ratio: 0, excess },
      side: "no-worse",
      alternatives,
      counts: found.counts
    }];
  }
  return {
    unit: "requests",
    bounded: !0,
    read: readBuckets,
    size: observations,
    start: null,
    learn: (learned, old, keep) => learned === null ? old : addBuckets({ le: learned.le, count: learned.count.map((count2) => count2 * keep) }, old),
    rate: () => tail,
    scatter: (learned, pair) => {
      const now = bucketQuantile(quantile, learned ?? pair.new);
      return now.kind === "value" ? beyond(now.value, learned, pair)?.counts ?? null : null;
    },
    over: (learned, absolute2) => {
      const slow = learned === null ? null : countAbove(absolute2, learned);
      return learned !== null && slow !== null && slow > tail * observations(learned);
    },
    before: (arms) => {
      const all = arms.reduce((sum, arm) => sum === null ? arm : addBuckets(sum, arm), null), over = all === null ? null : bucketQuantile(quantile, all);
      return over?.kind !== "value" ? [] : arms.flatMap((arm) => {
        const bad = countAbove(over.value, arm);
        return bad === null ? [] : [{ bad, total: observations(arm) }];
      });
    },
    limits: ({ criterion }) => limitTests(limitsOf(criterion.rollback), "above", "none-over"),
    proofs: (stage) => proofTests(stage, quantile),
    questions: (learned, pair, stage) => {
      const { limits, stretch } = toProve(stage), rollback = limitsOf(stage.criterion.rollback), recorded = stage.recorded !== void 0, found = [
        ...comparisons2(rollback, learned, pair, null, recorded),
        ...absolute(rollback.over, learned, pair),
        ...comparisons2(limits, learned, pair, stretch, recorded),
        ...absoluteProof(limits.over, stretch, learned, pair)
      ], questions = found.filter((question) => question !== null);
      return { questions, untestable: questions.length < found.length };
    }
  };
}
function limitsOf(limits = {}) {
  const { aboveBaselineBy: by, aboveBaselineTimes: times, above: over } = limits;
  return { by, times, over };
}
function toProve({ criterion, stretch }) {
  const { below: over, aboveBaselineBy: by, aboveBaselineTimes: times } = criterion.advance ?? {};
  return [by, times, over].some((limit) => limit !== void 0) ? { limits: { by, times, over }, stretch: 1 } : { limits: limitsOf(criterion.rollback), stretch };
}
function proofTests(stage, quantile) {
  const { limits, stretch } = toProve(stage), { by, times, over } = limits, tail = Math.min(mostUnproven, (1 - quantile) * stretch), slower = `${percentText(tail)} of the requests slower than`, name = `P${numberText(quantile * 100)}`;
  return [
    ...by === void 0 ? [] : [{ id: "proof-by", comparesArms: !0, rulesOut: `${slower} the old ${name} + ${numberText(by)}` }],
    ...times === void 0 ? [] : [
      {
        id: "proof-times",
        comparesArms: !0,
        rulesOut: `${slower} ${timesText(times)} the old ${name}`
      }
    ],
    ...over === void 0 ? [] : [{ id: "proof-over", comparesArms: !1, rulesOut: `${slower} ${numberText(over)}` }]
  ];
}
function readValue(cell) {
  if (cell.shape !== "value")
    return { kind: "unusable", why: "other-shape" };
  if (cell.value.kind === "absent")
    return { kind: "unusable", why: cell.value.why };
  const { value } = cell.value;
  if (!Number.isFinite(value))
    return { kind: "unusable", why: Number.isNaN(value) ? "nan" : "infinite" };
  if (cell.samples === void 0)
    return { kind: "arm", arm: { values: [value], samples: null } };
  const samples = readingCount(cell.samples);
  return samples.kind === "unusable" ? samples : { kind: "arm", arm: { values: [value], samples: samples.arm } };
}
function median(values) {
  const sorted = [...values].sort((a, b) => a - b), middle = (sorted.length - 1) / 2, [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return low === void 0 || high === void 0 ? null : (low + high) / 2;
}
function valueMethod(criterion) {
  const view = {
    windows: "single",
    scalar: (arm) => {
      const value = median(arm.values);
      return value === null ? null : { low: value, high: value };
    },
    text: (arm) => {
      const what = arm.values.length > 1 ? `a median of ${countText(arm.values.length)} intervals` : "", samples = arm.samples === null ? "" : `${countText(arm.samples)} samples`, from = [what, samples].filter((part) => part !== "").join(", ");
      return `${numberText(median(arm.values) ?? Number.NaN)}${from === "" ? "" : ` (${from})`}`;
    }
  };
  return {
    rules: scalarRules(criterion, view),
    proofs: scalarProofs(criterion, view),
    unit: "samples",
    untestable: "baseline-zero",
    read: readValue,
    add: (a, b) => ({
      values: [...a.values, ...b.values],
      samples: a.samples === null || b.samples === null ? null : a.samples + b.samples
    }),
    hasEvidence: (arm) => arm.samples !== 0,
    samples: (arm) => arm.samples === null ? null : Math.round(arm.samples),
    samplesNeeded: Math.max(1, criterion.minSamples),
    say: view.text,
    value: (arm) => median(arm.values),
    baseline: ({ old }) => old === null ? null : median(old.values)
  };
}
function nearestLimit(method, pair, direction) {
  const value = method.value(pair.new);
  return method.rules.flatMap((rule) => {
    const limit = rule.limit(pair);
    if (limit === null)
      return [];
    const up = rule.code === "above" || rule.code !== "below" && direction === "up";
    return [{ limit, room: value === null ? 0 : up ? limit - value : value - limit }];
  }).sort((a, b) => a.room - b.room)[0]?.limit ?? null;
}
function assessBy(method, criterion, intervals, options, testing) {
  const evidence = gatherEvidence(method, intervals, options), pooled = pool(method, evidence.pieces), tested = testing?.() ?? null;
  return {
    metric: criterion.metric,
    ...tested === null ? judge(method, evidence, criterion, options) : judgeTests(method, tested, evidence, criterion, options),
    value: pooled === null ? null : method.value(pooled.new),
    baseline: pooled === null ? null : method.baseline(pooled),
    limit: pooled === null ? null : nearestLimit(method, pooled, criterion.direction),
    samples: pooled === null ? null : method.samples(pooled.new),
    baselineSamples: pooled === null || pooled.old === null ? null : method.samples(pooled.old),
    trend: evidence.trend,
    completeUntil: evidence.pieces.at(-1)?.end ?? null,
    evidence: tested === null ? null : told(tested, criterion),
    state: tested === null || tested.crossing !== null ? null : tested.state
  };
}
function told(tested, { rollback = {} }) {
  const chance = tested.limits.flatMap(({ bars }) => {
    const asked = bars.flatMap(({ level, logE }) => level === "chance" && logE !== null ? [logE] : []);
    return asked.length === 0 ? [] : [Math.min(...asked)];
  }), scale = rollback.aboveBaselineBy ?? rollback.above ?? 0.01;
  return {
    chance: Math.min(1, Math.exp(-Math.max(0, ...chance))),
    dispersion: tested.dispersion,
    difference: differenceInterval(tested.counts, tested.dispersion, scale, 0.05),
    rulesOut: tested.proofs.map(({ rulesOut }) => rulesOut).join(" or "),
    advanceIn: tested.outlook.advanceIn,
    detectIn: tested.outlook.detectIn
  };
}
function assess(criterion, series, options) {
  if (series.kind === "error")
    return unmeasured(criterion, series);
  const intervals = ratiosOfClients(series.intervals), settings = settingsOf(criterion, options), stages = stagesOf(criterion, options), literal2 = criterion.mode === "threshold", bySigns = (method) => literal2 ? null : () => testSigns(method, intervals, settings, options);
  switch (criterion.kind) {
    case "ratio": {
      const kind = ratioKind(criterion.direction), words = { write: asWritten, read: asCount, say: sayErrors(criterion.direction) }, both = criterion.rollback?.above !== void 0 && criterion.rollback.below !== void 0, method = ratioMethod(criterion, options.share);
      return assessBy(method, criterion, intervals, options, literal2 ? null : both ? bySigns(method) : () => testFractions(kind, words, stages, settings, intervals, options));
    }
    case "count":
      return assessCount(criterion, intervals, options);
    case "quantile":
    case "value": {
      if (!intervals.some(({ new: cell }) => cell.shape === "buckets")) {
        const method2 = valueMethod(criterion);
        return assessBy(method2, criterion, intervals, options, bySigns(method2));
      }
      const method = quantileMethod(criterion), quantile = criterion.quantile ?? 0.95, fractions = criterion.direction === "up" && criterion.rollback?.below === void 0, kind = slowKind(quantile), words = { write: bucketsWritten, read: asBuckets, say: saySlow(quantile) };
      return assessBy(method, criterion, intervals, options, literal2 ? null : fractions ? () => testFractions(kind, words, stages, settings, intervals, options) : bySigns(method));
    }
  }
}
function assessCount(criterion, intervals, options) {
  const { aboveBaselineTimes: times, ...others } = criterion.rollback ?? {}, plain = assessBy(countMethod(criterion), criterion, intervals, options, null);
  if (criterion.mode === "threshold" || times === void 0 || criterion.direction === "down")
    return plain;
  const rest = Object.keys(others).some((key) => key !== "atLeast") ? { rollback: others } : {}, { rollback: _, ...unlimited } = criterion, windows = assessBy(countMethod({ ...unlimited, ...rest }), criterion, intervals, options, null);
  if (windows.verdict === "BREACH")
    return windows;
  const settings = settingsOf(criterion, options), stages = stagesOf(criterion, options), words = { write: asWritten, read: asCount, say: ({ bad }) => `${countText(bad)} events` }, method = countMethod({ ...criterion, rollback: { aboveBaselineTimes: times } }), tested = assessBy(method, criterion, intervals, options, () => testFractions(countKind, words, stages, settings, intervals, options));
  return tested.verdict === "PASS" && windows.verdict !== "PASS" ? { ...windows, state: tested.state } : tested;
}
function unmeasured(criterion, series) {
  return {
    metric: criterion.metric,
    verdict: "ERROR",
    code: series.transient ? "provider-error" : "query-error",
    text: series.message,
    value: null,
    baseline: null,
    limit: null,
    samples: null,
    baselineSamples: null,
    trend: [],
    completeUntil: null,
    breachedAt: null,
    evidence: null,
    state: null
  };
}
const asWritten = ({ bad, total: total2 }) => ({ bad, total: total2 }), asCount = (written) => written !== null && "bad" in written ? written : { bad: 0, total: 0 }, bucketsWritten = (buckets) => buckets === null ? null : { le: buckets.le.slice(0, -1), count: [...buckets.count] }, asBuckets = (written) => written !== null && "le" in written ? { le: [...written.le, Number.POSITIVE_INFINITY], count: written.count } : null;
var __webpack_exports__assess = __webpack_exports__.n;
export {
  __webpack_exports__assess as assess
};
