ALTER TABLE `role_delegation` ADD `is_suspended` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `role_delegation_from` ON `role_delegation` (`from_account_id`);--> statement-breakpoint
ALTER TABLE `session` ADD `idle_minutes` integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `session_hours` integer DEFAULT 8 NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `second_factor_roles` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
UPDATE `session` SET `idle_minutes` = coalesce((SELECT `idle_minutes` FROM `access_policy` WHERE `only` = 1), 30), `session_hours` = coalesce((SELECT `session_hours` FROM `access_policy` WHERE `only` = 1), 8), `second_factor_roles` = coalesce((SELECT `second_factor_roles` FROM `access_policy` WHERE `only` = 1), '["tenantAdministrator","departmentHead","decisionRecorder","inspectionOfficial","nationalAdministrator"]');
--> statement-breakpoint
UPDATE `role_delegation` SET `is_suspended` = NOT EXISTS (SELECT 1 FROM `account` WHERE `account`.`id` = `role_delegation`.`from_account_id` AND `account`.`state` = 'active');
--> statement-breakpoint
CREATE TRIGGER account_state_reaches_delegations AFTER UPDATE OF state ON account WHEN NEW.state <> OLD.state BEGIN UPDATE role_delegation SET is_suspended = NEW.state <> 'active' WHERE from_account_id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER role_delegation_follows_account BEFORE UPDATE OF is_suspended ON role_delegation WHEN NEW.is_suspended IS NOT (SELECT state <> 'active' FROM account WHERE id = NEW.from_account_id) BEGIN SELECT RAISE(ABORT, 'refused: delegation-follows-account'); END;
--> statement-breakpoint
CREATE TRIGGER role_delegation_of_active BEFORE INSERT ON role_delegation WHEN NEW.is_suspended <> 0 OR NOT EXISTS (SELECT 1 FROM account WHERE id = NEW.from_account_id AND state = 'active') BEGIN SELECT RAISE(ABORT, 'refused: delegation-follows-account'); END;
