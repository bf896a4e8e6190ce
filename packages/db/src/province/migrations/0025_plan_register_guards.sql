CREATE TRIGGER plan_register_fixed BEFORE UPDATE ON plan_register BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER plan_register_stays BEFORE DELETE ON plan_register BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
