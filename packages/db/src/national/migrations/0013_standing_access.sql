CREATE TABLE `held_links` (
	`account_id` text PRIMARY KEY NOT NULL,
	`own` text DEFAULT '[]' NOT NULL,
	`lent` text DEFAULT '[]' NOT NULL
);
--> statement-breakpoint
ALTER TABLE `account` ADD `access_revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `in_place_of` text;
--> statement-breakpoint
CREATE TRIGGER account_access_stands BEFORE UPDATE OF access_revision ON account WHEN NEW.access_revision < OLD.access_revision BEGIN SELECT RAISE(ABORT, 'refused: access-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER session_in_place_of_one BEFORE INSERT ON session WHEN NEW.in_place_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM session WHERE id = NEW.in_place_of AND account_id = NEW.account_id) BEGIN SELECT RAISE(ABORT, 'refused: access-moved-on'); END;
--> statement-breakpoint
INSERT INTO `held_links` (`account_id`) SELECT `account_id` FROM `role_grant` UNION SELECT `to_account_id` FROM `role_delegation`;
--> statement-breakpoint
UPDATE held_links SET own = (SELECT json_group_array(json_object('id', id, 'role', role, 'unitId', unit_id, 'viewUnitId', view_unit_id, 'validFrom', valid_from, 'validUntil', valid_until)) FROM role_grant WHERE role_grant.account_id = held_links.account_id AND valid_until > valid_from), lent = (SELECT json_group_array(json_object('id', id, 'role', role, 'unitId', unit_id, 'viewUnitId', view_unit_id, 'validFrom', valid_from, 'validUntil', valid_until, 'grantId', grant_id, 'isSuspended', json(iif(is_suspended, 'true', 'false')))) FROM role_delegation WHERE to_account_id = held_links.account_id AND valid_until > valid_from);
--> statement-breakpoint
CREATE TRIGGER role_grant_is_held AFTER INSERT ON role_grant BEGIN INSERT INTO held_links (account_id) SELECT NEW.account_id WHERE NOT EXISTS (SELECT 1 FROM held_links WHERE account_id = NEW.account_id); UPDATE held_links SET own = (SELECT json_group_array(json_object('id', id, 'role', role, 'unitId', unit_id, 'viewUnitId', view_unit_id, 'validFrom', valid_from, 'validUntil', valid_until)) FROM role_grant WHERE account_id = NEW.account_id AND valid_until > valid_from) WHERE account_id = NEW.account_id; END;
--> statement-breakpoint
CREATE TRIGGER role_grant_end_is_held AFTER UPDATE OF valid_until ON role_grant BEGIN INSERT INTO held_links (account_id) SELECT NEW.account_id WHERE NOT EXISTS (SELECT 1 FROM held_links WHERE account_id = NEW.account_id); UPDATE held_links SET own = (SELECT json_group_array(json_object('id', id, 'role', role, 'unitId', unit_id, 'viewUnitId', view_unit_id, 'validFrom', valid_from, 'validUntil', valid_until)) FROM role_grant WHERE account_id = NEW.account_id AND valid_until > valid_from) WHERE account_id = NEW.account_id; END;
--> statement-breakpoint
CREATE TRIGGER role_delegation_is_held AFTER INSERT ON role_delegation BEGIN INSERT INTO held_links (account_id) SELECT NEW.to_account_id WHERE NOT EXISTS (SELECT 1 FROM held_links WHERE account_id = NEW.to_account_id); UPDATE held_links SET lent = (SELECT json_group_array(json_object('id', id, 'role', role, 'unitId', unit_id, 'viewUnitId', view_unit_id, 'validFrom', valid_from, 'validUntil', valid_until, 'grantId', grant_id, 'isSuspended', json(iif(is_suspended, 'true', 'false')))) FROM role_delegation WHERE to_account_id = NEW.to_account_id AND valid_until > valid_from) WHERE account_id = NEW.to_account_id; END;
--> statement-breakpoint
CREATE TRIGGER role_delegation_change_is_held AFTER UPDATE OF valid_until, is_suspended ON role_delegation BEGIN INSERT INTO held_links (account_id) SELECT NEW.to_account_id WHERE NOT EXISTS (SELECT 1 FROM held_links WHERE account_id = NEW.to_account_id); UPDATE held_links SET lent = (SELECT json_group_array(json_object('id', id, 'role', role, 'unitId', unit_id, 'viewUnitId', view_unit_id, 'validFrom', valid_from, 'validUntil', valid_until, 'grantId', grant_id, 'isSuspended', json(iif(is_suspended, 'true', 'false')))) FROM role_delegation WHERE to_account_id = NEW.to_account_id AND valid_until > valid_from) WHERE account_id = NEW.to_account_id; END;
--> statement-breakpoint
CREATE TRIGGER held_links_follow BEFORE UPDATE ON held_links WHEN NEW.account_id <> OLD.account_id OR NEW.own IS NOT (SELECT json_group_array(json_object('id', id, 'role', role, 'unitId', unit_id, 'viewUnitId', view_unit_id, 'validFrom', valid_from, 'validUntil', valid_until)) FROM role_grant WHERE account_id = NEW.account_id AND valid_until > valid_from) OR NEW.lent IS NOT (SELECT json_group_array(json_object('id', id, 'role', role, 'unitId', unit_id, 'viewUnitId', view_unit_id, 'validFrom', valid_from, 'validUntil', valid_until, 'grantId', grant_id, 'isSuspended', json(iif(is_suspended, 'true', 'false')))) FROM role_delegation WHERE to_account_id = NEW.account_id AND valid_until > valid_from) BEGIN SELECT RAISE(ABORT, 'refused: links-follow-grants'); END;
--> statement-breakpoint
CREATE TRIGGER held_links_begin_empty BEFORE INSERT ON held_links WHEN NEW.own <> '[]' OR NEW.lent <> '[]' OR EXISTS (SELECT 1 FROM held_links WHERE account_id = NEW.account_id OR rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: links-follow-grants'); END;
--> statement-breakpoint
CREATE TRIGGER held_links_stay BEFORE DELETE ON held_links BEGIN SELECT RAISE(ABORT, 'refused: links-follow-grants'); END;
