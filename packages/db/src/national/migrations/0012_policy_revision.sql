ALTER TABLE `access_policy` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE TRIGGER access_policy_in_order BEFORE UPDATE ON access_policy WHEN NEW.revision <> OLD.revision + 1 BEGIN SELECT RAISE(ABORT, 'refused: access-policy-moved-on'); END;
