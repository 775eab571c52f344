-- Once everything of a stage is in, it waits for whom the plan has decide, and no longer for the owner.
UPDATE "standings" s
   SET "waits_for" = w."waits_for", "waits_for_person_ids" = '{}',
       "step" = s."step" || jsonb_build_object('waitsFor', w."waits_for", 'waitsForPersonIds', '[]'::jsonb)
  FROM (SELECT "id", CASE "decider_role" WHEN 'decider' THEN 'deciders' ELSE 'team-leads' END AS "waits_for"
          FROM "plan_stages" WHERE "decider_role" IN ('decider', 'team-lead')) w
 WHERE w."id" = s."stage_id" AND s."step_kind" = 'decide';
