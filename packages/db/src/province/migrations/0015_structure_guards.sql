INSERT INTO unit_count (unit_id, valid_from, valid_until, units, by_kind, by_host_type)
WITH part AS (
  SELECT ancestor_id, kind, max(unit_closure.valid_from, unit_kind.valid_from) AS begins, min(unit_closure.valid_until, unit_kind.valid_until) AS ends
  FROM unit_closure JOIN unit_kind ON unit_kind.unit_id = descendant_id
  WHERE unit_kind.valid_from < unit_closure.valid_until AND unit_closure.valid_from < unit_kind.valid_until),
edge AS (SELECT ancestor_id, begins AS day FROM part UNION SELECT ancestor_id, ends FROM part),
stretch AS (SELECT ancestor_id, day AS begins, lead(day) OVER (PARTITION BY ancestor_id ORDER BY day) AS ends FROM edge),
tally AS (
  SELECT stretch.ancestor_id, stretch.begins, stretch.ends, kind, count(*) AS units
  FROM stretch JOIN part ON part.ancestor_id = stretch.ancestor_id AND part.begins <= stretch.begins AND stretch.begins < part.ends
  WHERE stretch.ends IS NOT NULL GROUP BY stretch.ancestor_id, stretch.begins, kind ORDER BY stretch.ancestor_id, stretch.begins, kind)
SELECT ancestor_id, begins, ends, sum(units), json_group_object(kind, units), '{}' FROM tally GROUP BY ancestor_id, begins;
--> statement-breakpoint
CREATE TRIGGER structure_revision_in_order BEFORE INSERT ON structure_revision WHEN NEW.revision <> (SELECT coalesce(max(revision), 0) + 1 FROM structure_revision) BEGIN SELECT RAISE(ABORT, 'refused: structure-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER structure_revision_fixed BEFORE UPDATE ON structure_revision BEGIN SELECT RAISE(ABORT, 'refused: structure-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER structure_revision_stays BEFORE DELETE ON structure_revision BEGIN SELECT RAISE(ABORT, 'refused: structure-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER plan_begins_as_draft BEFORE INSERT ON plan WHEN NEW.state <> 'draft' OR EXISTS (SELECT 1 FROM plan WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM plan WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: plan-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER plan_fixed BEFORE UPDATE OF id, unit_id ON plan BEGIN SELECT RAISE(ABORT, 'refused: plan-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER plan_closed_in_order BEFORE UPDATE ON plan WHEN NOT (OLD.state = 'draft' AND NEW.state IN ('applied', 'discarded') OR OLD.state = 'applied' AND NEW.state = 'reverted') BEGIN SELECT RAISE(ABORT, 'refused: plan-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER plan_closed_as_seen BEFORE UPDATE OF state ON plan WHEN OLD.state = 'draft' AND NEW.applied_revision IS NOT (SELECT max(revision) FROM plan_revision WHERE plan_id = NEW.id) BEGIN SELECT RAISE(ABORT, 'refused: plan-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER plan_applied_stays BEFORE UPDATE OF applied_revision, decision, first_day, applied_by, applied_by_title, applied_at ON plan WHEN OLD.state = 'applied' AND NEW.state = 'reverted' AND (NEW.applied_revision IS NOT OLD.applied_revision OR NEW.decision IS NOT OLD.decision OR NEW.first_day IS NOT OLD.first_day OR NEW.applied_by IS NOT OLD.applied_by OR NEW.applied_at IS NOT OLD.applied_at) BEGIN SELECT RAISE(ABORT, 'refused: plan-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER plan_stays BEFORE DELETE ON plan BEGIN SELECT RAISE(ABORT, 'refused: plan-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER plan_revision_in_order BEFORE INSERT ON plan_revision WHEN NEW.revision <> (SELECT coalesce(max(revision), 0) + 1 FROM plan_revision WHERE plan_id = NEW.plan_id) OR NOT EXISTS (SELECT 1 FROM plan WHERE id = NEW.plan_id AND state = 'draft') OR EXISTS (SELECT 1 FROM plan_revision WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: plan-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER plan_revision_fixed BEFORE UPDATE ON plan_revision BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER plan_revision_stays BEFORE DELETE ON plan_revision BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER plan_step_fixed BEFORE UPDATE ON plan_step BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER plan_step_stays BEFORE DELETE ON plan_step BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER plan_ground_fixed BEFORE UPDATE ON plan_ground BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER plan_ground_stays BEFORE DELETE ON plan_ground BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER plan_unit_fixed BEFORE UPDATE ON plan_unit BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER plan_unit_stays BEFORE DELETE ON plan_unit BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER plan_grant_fixed BEFORE UPDATE ON plan_grant BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER plan_grant_stays BEFORE DELETE ON plan_grant BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER structure_import_unit_fixed BEFORE UPDATE ON structure_import_unit BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER structure_import_unit_stays BEFORE DELETE ON structure_import_unit BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER structure_import_undone_once BEFORE UPDATE ON structure_import WHEN OLD.undone_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.content_hash <> OLD.content_hash OR NEW.units <> OLD.units BEGIN SELECT RAISE(ABORT, 'refused: structure-import-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER structure_import_stays BEFORE DELETE ON structure_import BEGIN SELECT RAISE(ABORT, 'refused: structure-import-moved-on'); END;
