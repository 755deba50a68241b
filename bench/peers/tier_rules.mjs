// SPDX-License-Identifier: MIT
// The rules of sections 1 and 2 of the rulebook in SQL, for portfolios that bench/generate_portfolio writes: written from
// the rulebook, not from the program, so that the two check each other. As of 2026-02-02.
import {DuckDBInstance} from '@duckdb/node-api';

/** A database in memory. */
export const database = (settings = {}) => DuckDBInstance.create(':memory:', settings);

export const quoted = (path) => `'${path.replaceAll("'", "''")}'`;

const money = 'DECIMAL(18, 2)';
const types = {
  id: 'VARCHAR', name: 'VARCHAR', owner: 'VARCHAR', lifecycle: 'VARCHAR', industry: 'VARCHAR', country: 'VARCHAR',
  annual_revenue: money, employees: 'BIGINT', current_acv: money, projected_acv_12m: money, projected_acv_18m: money,
  expansion_potential: money, multi_year_potential: money, prior_year_acv: money, current_tier: 'INTEGER',
  tier_since: 'DATE', strategic_logo: 'BOOLEAN', icp_match: 'VARCHAR', growth_trajectory: 'VARCHAR',
  quarters_below_tier: 'INTEGER', last_meeting: 'DATE', customer_since: 'DATE', contract_end: 'DATE',
  plan_last_updated: 'DATE', buying_signals: 'VARCHAR', champion_departed: 'DATE',
};
const struct = (...names) => `STRUCT(${names.map((name) => `${name} ${types[name]}`).join(', ')})`;

const table = (file) => `
  SELECT *, split_part(signal1, '@', 1) AS type1, nullif(split_part(signal1, '@', 2), '')::DATE AS day1,
    split_part(signal2, '@', 1) AS type2, nullif(split_part(signal2, '@', 2), '')::DATE AS day2
  FROM (SELECT *, split_part(buying_signals, '; ', 1) AS signal1, split_part(buying_signals, '; ', 2) AS signal2
    FROM read_csv(${quoted(file)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
      nullstr = '', columns = {${Object.entries(types).map(([name, type]) => `${name}: '${type}'`).join(', ')}}))`;

const documents = (file) => `
  SELECT account.id AS id, account.name AS name, account.owner AS owner, account.lifecycle AS lifecycle,
    account.customer_since AS customer_since, revenue.*, tiering.*, engagement.last_meeting AS last_meeting,
    signals[1].type AS type1, signals[1].date AS day1, signals[2].type AS type2, signals[2].date AS day2,
    stakeholders[1].departed AS champion_departed
  FROM read_ndjson(${quoted(file)}, columns = {
    account: '${struct('id', 'name', 'owner', 'lifecycle', 'customer_since')}',
    revenue: '${struct('current_acv', 'projected_acv_12m', 'projected_acv_18m', 'expansion_potential',
    'multi_year_potential', 'prior_year_acv')}',
    tiering: '${struct('current_tier', 'tier_since', 'strategic_logo', 'icp_match', 'growth_trajectory',
    'quarters_below_tier')}',
    engagement: '${struct('last_meeting')}', signals: 'STRUCT(type VARCHAR, date DATE)[]',
    stakeholders: 'STRUCT(departed DATE)[]'})`;

const facts = (file) => `
  SELECT id, name, owner, current_acv, projected_acv_12m, projected_acv_18m, expansion_potential, multi_year_potential,
    prior_year_acv, current_tier AS previous, tier_since, icp_match AS icp, growth_trajectory AS growth,
    coalesce(strategic_logo, false) AS logo, quarters_below_tier, last_meeting, champion_departed,
    type1, day1, type2, day2, DATE '2026-02-02' AS today,
    CASE lifecycle WHEN 'former' THEN 'former customer' WHEN 'partner' THEN 'partner' END AS excluded,
    CASE WHEN lifecycle IS NOT NULL THEN lifecycle = 'customer' WHEN current_acv IS NOT NULL THEN current_acv > 0
      ELSE coalesce(customer_since <= today, false) END AS customer
  FROM (${file.endsWith('.ndjson') ? documents(file) : table(file)})`;

// A condition on one of an account's signals, asked of the two that it has at most.
const anySignal = (condition) =>
  [1, 2].map((n) => `coalesce(${condition.replaceAll('TYPE', `type${n}`).replaceAll('DAY', `day${n}`)}, false)`).join(' OR ');

const qualified = (file) => `
  SELECT *, CASE
    WHEN excluded IS NOT NULL THEN NULL
    WHEN current_acv > 100000 OR projected_acv_12m > 100000
      OR (current_acv > 50000 AND expansion_potential > 100000) OR logo OR multi_year_potential > 250000 THEN 1
    WHEN current_acv >= 30000 OR projected_acv_12m >= 30000 OR projected_acv_18m >= 30000
      OR (current_acv BETWEEN 15000 AND 50000 AND expansion_potential >= 50000)
      OR (icp = 'strong' AND growth = 'clear')
      OR (icp IN ('strong', 'match')
        AND greatest(current_acv, projected_acv_12m, projected_acv_18m, expansion_potential) >= 15000
        AND (${anySignal(`TYPE IN ('team_expansion', 'new_initiative', 'new_department_interest', 'executive_engagement')
          AND today - DAY <= 90`)})) THEN 2
    WHEN current_acv >= 10000 OR projected_acv_12m >= 10000
      OR (current_acv > 0 AND expansion_potential >= 10000 AND NOT coalesce(current_acv * 5 < prior_year_acv * 4, false))
      OR (icp IN ('strong', 'match') AND growth IN ('clear', 'slow') AND customer) THEN 3
    WHEN current_acv IS NOT NULL OR projected_acv_12m IS NOT NULL OR projected_acv_18m IS NOT NULL THEN 4
    END AS qualifies
  FROM (${facts(file)})`;

const judged = (file) => `
  SELECT *, coalesce(qualifies < previous, false) AS up_revenue,
    coalesce(qualifies = previous AND previous > 1, false) AND
      (${anySignal(`TYPE IN ('new_department_interest', 'executive_engagement') AND today - DAY <= 365
        AND CASE WHEN tier_since IS NULL THEN today - DAY <= 90 ELSE DAY > tier_since END`)}) AS up_strategic,
    coalesce(qualifies > previous AND quarters_below_tier >= 2, false) AS down_revenue,
    coalesce(previous < 4 AND today - champion_departed >= 30, false)
      OR coalesce(previous < 4 AND today - last_meeting >= CASE previous WHEN 3 THEN 122 ELSE 90 END, false)
      AS down_one
  FROM (${qualified(file)})`;

const decided = (file) => `
  SELECT *, CASE
    WHEN excluded IS NOT NULL THEN NULL
    WHEN qualifies IS NULL THEN 'undetermined'
    WHEN previous IS NULL THEN 'new'
    WHEN (up_revenue OR up_strategic) AND (down_revenue OR down_one) THEN 'review'
    WHEN up_revenue OR up_strategic THEN 'upgrade'
    WHEN down_revenue OR down_one THEN 'downgrade'
    ELSE 'hold' END AS action
  FROM (${judged(file)})`;

/** Every account of a portfolio with its tier and move; excluded ones with neither. */
export const tiers = (file) => `
  SELECT id, name, owner, CASE action
      WHEN 'new' THEN qualifies
      WHEN 'upgrade' THEN CASE WHEN up_revenue THEN qualifies ELSE previous - 1 END
      WHEN 'downgrade' THEN greatest(CASE WHEN down_revenue THEN qualifies END, CASE WHEN down_one THEN previous + 1 END)
      ELSE CASE WHEN excluded IS NULL THEN previous END END AS tier,
    qualifies, CASE WHEN excluded IS NULL THEN previous END AS previous, action,
    CASE WHEN excluded IS NULL THEN action = 'hold' AND qualifies > previous END AS watch, current_acv AS acv, excluded
  FROM (${decided(file)})`;

/** How many accounts, and their ACV: by tier, by move, and by owner and tier. */
export const summary = (file) => `
  SELECT CASE WHEN grouping(owner) = 0 THEN 'owner' WHEN grouping(previous) = 0 THEN 'move' ELSE 'tier' END AS by,
    tier, previous, owner, count(*) AS accounts, sum(acv) AS acv
  FROM (${tiers(file)}) WHERE excluded IS NULL
  GROUP BY GROUPING SETS ((tier), (previous, tier), (owner, tier))`;
