CREATE TABLE `plan_delegation` (
	`plan_id` text NOT NULL,
	`delegation_id` text NOT NULL,
	`ended_on` text NOT NULL,
	`valid_until` text NOT NULL,
	`carried_id` text,
	PRIMARY KEY(`plan_id`, `delegation_id`)
);

--> statement-breakpoint
CREATE TRIGGER plan_delegation_fixed BEFORE UPDATE ON plan_delegation BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER plan_delegation_stays BEFORE DELETE ON plan_delegation BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;
--> statement-breakpoint
DROP TRIGGER role_delegation_of_active;
--> statement-breakpoint
CREATE TRIGGER role_delegation_as_account BEFORE INSERT ON role_delegation WHEN NEW.is_suspended IS NOT (SELECT state <> 'active' FROM account WHERE id = NEW.from_account_id) BEGIN SELECT RAISE(ABORT, 'refused: delegation-follows-account'); END;
