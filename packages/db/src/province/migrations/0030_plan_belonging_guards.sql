CREATE TRIGGER plan_target_as_seen BEFORE INSERT ON plan_target WHEN NEW.revision IS NOT (SELECT max(revision) FROM target WHERE unit_id = NEW.unit_id AND indicator = NEW.indicator AND category = NEW.category AND period = NEW.period) BEGIN SELECT RAISE(ABORT, 'refused: target-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER plan_target_fixed BEFORE UPDATE ON plan_target BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER plan_target_stays BEFORE DELETE ON plan_target WHEN (SELECT state FROM plan WHERE id = OLD.plan_id) IS NOT 'applied' BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER plan_draft_fate_fixed BEFORE UPDATE ON plan_draft_fate BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER plan_draft_fate_stays BEFORE DELETE ON plan_draft_fate WHEN (SELECT state FROM plan WHERE id = OLD.plan_id) IS NOT 'applied' BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
DROP TRIGGER target_no_delete;
--> statement-breakpoint
CREATE TRIGGER target_no_delete BEFORE DELETE ON target WHEN NOT EXISTS (SELECT 1 FROM plan_target JOIN plan ON plan.id = plan_target.plan_id WHERE plan.state = 'applied' AND to_unit_id = OLD.unit_id AND indicator = OLD.indicator AND category = OLD.category AND period = OLD.period AND to_revision = OLD.revision) BEGIN SELECT RAISE(ABORT, 'refused: target-is-immutable'); END;
