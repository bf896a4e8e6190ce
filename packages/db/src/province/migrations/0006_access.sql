CREATE TABLE `access_policy` (
	`only` integer PRIMARY KEY DEFAULT 1 NOT NULL,
	`idle_minutes` integer NOT NULL,
	`session_hours` integer NOT NULL,
	`second_factor_roles` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`user_name` text NOT NULL,
	`name` text NOT NULL,
	`post` text NOT NULL,
	`state` text NOT NULL,
	`is_demo` integer NOT NULL,
	`created_at` integer NOT NULL,
	`password_hash` text NOT NULL,
	`password_expires_at` integer,
	`second_factor` text,
	`second_factor_since` integer,
	`second_factor_step` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_user_name_unique` ON `account` (`user_name`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `recovery_code_account` ON `recovery_code` (`account_id`);--> statement-breakpoint
CREATE TABLE `role_delegation` (
	`id` text PRIMARY KEY NOT NULL,
	`grant_id` text NOT NULL,
	`from_account_id` text NOT NULL,
	`to_account_id` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` text,
	`view_unit_id` text,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	`document` text NOT NULL,
	`delegated_by` text NOT NULL,
	`delegated_by_title` text NOT NULL,
	`delegated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `role_delegation_to` ON `role_delegation` (`to_account_id`,`valid_until`);--> statement-breakpoint
CREATE INDEX `role_delegation_grant` ON `role_delegation` (`grant_id`);--> statement-breakpoint
CREATE TABLE `role_grant` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` text,
	`view_unit_id` text,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	`document` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_by_title` text NOT NULL,
	`granted_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `role_grant_account` ON `role_grant` (`account_id`,`valid_until`);--> statement-breakpoint
CREATE INDEX `role_grant_unit` ON `role_grant` (`unit_id`) WHERE unit_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`account_id` text NOT NULL,
	`stage` text NOT NULL,
	`opened_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`device` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_id_unique` ON `session` (`id`);--> statement-breakpoint
CREATE INDEX `session_account` ON `session` (`account_id`);--> statement-breakpoint
CREATE TABLE `sign_in_counter` (
	`of` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`resets_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_counter_age` ON `sign_in_counter` (`resets_at`);--> statement-breakpoint
CREATE TABLE `audit_seal` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	`sealed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `__new_audit_entry` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_title` text NOT NULL,
	`grant_id` text,
	`delegation_id` text,
	`action` text NOT NULL,
	`unit_id` text,
	`subject` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text,
	`request_id` text NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_audit_entry`("sequence", "id", "at", "kind", "actor_id", "actor_title", "grant_id", "delegation_id", "action", "unit_id", "subject", "before", "after", "reason", "request_id") SELECT rowid, "id", "at", 'write', "actor_id", "actor_title", NULL, NULL, "action", "unit_id", "subject", "before", "after", "reason", "request_id" FROM `audit_entry` ORDER BY rowid;--> statement-breakpoint
DROP TABLE `audit_entry`;--> statement-breakpoint
ALTER TABLE `__new_audit_entry` RENAME TO `audit_entry`;--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entry_id_unique` ON `audit_entry` (`id`);--> statement-breakpoint
CREATE INDEX `audit_entry_subject` ON `audit_entry` (`subject`,`sequence`);--> statement-breakpoint
CREATE INDEX `audit_entry_actor` ON `audit_entry` (`actor_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `audit_entry_unit` ON `audit_entry` (`unit_id`,`sequence`);--> statement-breakpoint
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_entry_no_replace BEFORE INSERT ON audit_entry WHEN EXISTS (SELECT 1 FROM audit_entry WHERE sequence = NEW.sequence OR id = NEW.id) BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_seal_no_update BEFORE UPDATE ON audit_seal BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_seal_no_delete BEFORE DELETE ON audit_seal BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_seal_no_replace BEFORE INSERT ON audit_seal WHEN EXISTS (SELECT 1 FROM audit_seal WHERE sequence = NEW.sequence) BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER second_factor_step_once BEFORE UPDATE OF second_factor_step ON account WHEN NEW.second_factor_step <= OLD.second_factor_step BEGIN SELECT RAISE(ABORT, 'refused: code-spent'); END;
--> statement-breakpoint
CREATE TRIGGER recovery_code_once BEFORE UPDATE ON recovery_code WHEN OLD.used_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'refused: code-spent'); END;
--> statement-breakpoint
CREATE TRIGGER role_grant_immutable BEFORE UPDATE OF id, account_id, role, unit_id, view_unit_id, valid_from, document, granted_by, granted_by_title, granted_at ON role_grant BEGIN SELECT RAISE(ABORT, 'refused: grant-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER role_grant_stays BEFORE DELETE ON role_grant BEGIN SELECT RAISE(ABORT, 'refused: grant-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER role_grant_only_shorter BEFORE UPDATE OF valid_until ON role_grant WHEN NEW.valid_until > OLD.valid_until BEGIN SELECT RAISE(ABORT, 'refused: grant-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER role_delegation_only_shorter BEFORE UPDATE OF valid_until ON role_delegation WHEN NEW.valid_until > OLD.valid_until BEGIN SELECT RAISE(ABORT, 'refused: grant-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER role_delegation_stays BEFORE DELETE ON role_delegation BEGIN SELECT RAISE(ABORT, 'refused: grant-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER account_last_administrator BEFORE UPDATE OF state ON account WHEN OLD.state = 'active' AND NEW.state <> 'active' AND EXISTS (SELECT 1 FROM role_grant WHERE account_id = OLD.id AND role IN ('tenantAdministrator', 'nationalAdministrator') AND valid_until = '9999-12-31') AND NOT EXISTS (SELECT 1 FROM role_grant JOIN account AS other ON other.id = account_id WHERE other.id <> OLD.id AND other.state = 'active' AND role IN ('tenantAdministrator', 'nationalAdministrator') AND valid_until = '9999-12-31') BEGIN SELECT RAISE(ABORT, 'refused: last-administrator'); END;
--> statement-breakpoint
CREATE TRIGGER role_grant_last_administrator BEFORE UPDATE OF valid_until ON role_grant WHEN OLD.role IN ('tenantAdministrator', 'nationalAdministrator') AND OLD.valid_until = '9999-12-31' AND NEW.valid_until <> OLD.valid_until AND EXISTS (SELECT 1 FROM account WHERE id = OLD.account_id AND state = 'active') AND NOT EXISTS (SELECT 1 FROM role_grant AS other JOIN account ON account.id = other.account_id WHERE other.id <> OLD.id AND account.state = 'active' AND other.role IN ('tenantAdministrator', 'nationalAdministrator') AND other.valid_until = '9999-12-31') BEGIN SELECT RAISE(ABORT, 'refused: last-administrator'); END;
--> statement-breakpoint
CREATE TRIGGER role_delegation_within_grant BEFORE INSERT ON role_delegation WHEN NOT EXISTS (SELECT 1 FROM role_grant WHERE id = NEW.grant_id AND account_id = NEW.from_account_id AND role = NEW.role AND unit_id IS NEW.unit_id AND view_unit_id IS NEW.view_unit_id AND valid_from <= NEW.valid_from AND valid_until >= NEW.valid_until) BEGIN SELECT RAISE(ABORT, 'refused: delegation-beyond-grant'); END;
