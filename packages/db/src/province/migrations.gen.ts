import type { Migration } from '../migrate.ts';

export const provinceMigrations: readonly Migration[] = [
  {
    "name": "0000_tables",
    "checksum": "13b7f98f065d691d3d23855b61f66e41ed9f551167947bdb16ec948cd8710ce9",
    "statements": [
      "CREATE TABLE `province_identity` (\n\t`only` integer PRIMARY KEY DEFAULT 1 NOT NULL,\n\t`province_id` text NOT NULL,\n\t`slug` text NOT NULL\n);",
      "CREATE TABLE `unit` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`founded_on` text NOT NULL,\n\t`closed_on` text NOT NULL,\n\t`note` text\n);",
      "CREATE TABLE `unit_closure` (\n\t`ancestor_id` text NOT NULL,\n\t`descendant_id` text NOT NULL,\n\t`depth` integer NOT NULL,\n\t`valid_from` text NOT NULL,\n\t`valid_until` text NOT NULL,\n\tPRIMARY KEY(`ancestor_id`, `descendant_id`, `valid_from`)\n);",
      "CREATE INDEX `unit_closure_descendant` ON `unit_closure` (`descendant_id`,`valid_from`);",
      "CREATE TABLE `unit_code` (\n\t`unit_id` text NOT NULL,\n\t`code` text NOT NULL,\n\t`valid_from` text NOT NULL,\n\t`valid_until` text NOT NULL,\n\tPRIMARY KEY(`unit_id`, `valid_from`)\n);",
      "CREATE UNIQUE INDEX `unit_code_code` ON `unit_code` (`code`,`valid_from`);",
      "CREATE TABLE `unit_grouping` (\n\t`unit_id` text NOT NULL,\n\t`scheme` text NOT NULL,\n\t`grouping` text NOT NULL,\n\t`valid_from` text NOT NULL,\n\t`valid_until` text NOT NULL,\n\tPRIMARY KEY(`unit_id`, `scheme`, `valid_from`)\n);",
      "CREATE INDEX `unit_grouping_members` ON `unit_grouping` (`scheme`,`grouping`,`valid_from`);",
      "CREATE TABLE `unit_kind` (\n\t`unit_id` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`valid_from` text NOT NULL,\n\t`valid_until` text NOT NULL,\n\tPRIMARY KEY(`unit_id`, `valid_from`)\n);",
      "CREATE TABLE `unit_link` (\n\t`unit_id` text NOT NULL,\n\t`parent_id` text NOT NULL,\n\t`valid_from` text NOT NULL,\n\t`valid_until` text NOT NULL,\n\tPRIMARY KEY(`unit_id`, `valid_from`)\n);",
      "CREATE INDEX `unit_link_parent` ON `unit_link` (`parent_id`,`valid_from`);",
      "CREATE TABLE `unit_name` (\n\t`unit_id` text NOT NULL,\n\t`name` text NOT NULL,\n\t`folded` text NOT NULL,\n\t`valid_from` text NOT NULL,\n\t`valid_until` text NOT NULL,\n\tPRIMARY KEY(`unit_id`, `valid_from`)\n);",
      "CREATE INDEX `unit_name_folded` ON `unit_name` (`folded`);",
      "CREATE TABLE `unit_successor` (\n\t`predecessor_id` text NOT NULL,\n\t`successor_id` text NOT NULL,\n\t`on` text NOT NULL,\n\t`carries` text NOT NULL,\n\t`document` text,\n\tPRIMARY KEY(`predecessor_id`, `successor_id`, `on`)\n);",
      "CREATE INDEX `unit_successor_successor` ON `unit_successor` (`successor_id`);",
      "CREATE TABLE `figure` (\n\t`unit_id` text NOT NULL,\n\t`indicator` text NOT NULL,\n\t`category` text NOT NULL,\n\t`period` text NOT NULL,\n\t`as_of` text NOT NULL,\n\t`definition_version` integer NOT NULL,\n\t`cut_off_on` text,\n\t`quantity_kind` text NOT NULL,\n\t`value` integer,\n\t`numerator` integer,\n\t`denominator` integer,\n\t`percent` text,\n\t`stated_percent` text,\n\t`qualifier` text NOT NULL,\n\t`source` text NOT NULL,\n\t`document` text,\n\t`note` text,\n\t`revision` integer NOT NULL,\n\t`superseded_by` integer,\n\t`reason` text,\n\t`recorded_by` text NOT NULL,\n\t`recorded_by_title` text NOT NULL,\n\t`recorded_at` integer NOT NULL,\n\tPRIMARY KEY(`unit_id`, `indicator`, `category`, `period`, `revision`)\n);",
      "CREATE INDEX `figure_in_force` ON `figure` (`unit_id`,`indicator`,`category`,`as_of`) WHERE superseded_by IS NULL;",
      "CREATE INDEX `figure_to_send` ON `figure` (`indicator`,`period`) WHERE superseded_by IS NULL;",
      "CREATE TABLE `imported_file` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`content_hash` text NOT NULL,\n\t`name` text NOT NULL,\n\t`units` integer NOT NULL,\n\t`figures` integer NOT NULL,\n\t`targets` integer NOT NULL,\n\t`unchanged` integer NOT NULL,\n\t`imported_by` text NOT NULL,\n\t`imported_by_title` text NOT NULL,\n\t`imported_at` integer NOT NULL\n);",
      "CREATE TABLE `submission` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`indicator` text NOT NULL,\n\t`period` text NOT NULL,\n\t`state` text NOT NULL,\n\t`rows` text NOT NULL,\n\t`prepared_by` text NOT NULL,\n\t`prepared_by_title` text NOT NULL,\n\t`prepared_at` integer NOT NULL,\n\t`decided_by` text,\n\t`decided_by_title` text,\n\t`decided_at` integer,\n\t`revisions_seen` integer\n);",
      "CREATE UNIQUE INDEX `submission_waiting` ON `submission` (`indicator`,`period`) WHERE state = 'prepared';",
      "CREATE INDEX `submission_of_question` ON `submission` (`indicator`,`period`,`decided_at`);",
      "CREATE INDEX `submission_by_age` ON `submission` (`prepared_at`);",
      "CREATE TABLE `target` (\n\t`unit_id` text NOT NULL,\n\t`indicator` text NOT NULL,\n\t`category` text NOT NULL,\n\t`period` text NOT NULL,\n\t`as_of` text NOT NULL,\n\t`goal_kind` text NOT NULL,\n\t`goal_value` integer,\n\t`goal_numerator` integer,\n\t`goal_denominator` integer,\n\t`direction` text NOT NULL,\n\t`source` text NOT NULL,\n\t`document` text,\n\t`note` text,\n\t`revision` integer NOT NULL,\n\t`superseded_by` integer,\n\t`reason` text,\n\t`recorded_by` text NOT NULL,\n\t`recorded_by_title` text NOT NULL,\n\t`recorded_at` integer NOT NULL,\n\tPRIMARY KEY(`unit_id`, `indicator`, `category`, `period`, `revision`)\n);",
      "CREATE INDEX `target_in_force` ON `target` (`unit_id`,`indicator`,`category`,`as_of`) WHERE superseded_by IS NULL;",
      "CREATE INDEX `target_running` ON `target` (`unit_id`,`as_of`) WHERE superseded_by IS NULL;",
      "CREATE INDEX `target_of_indicator` ON `target` (`indicator`) WHERE superseded_by IS NULL;",
      "CREATE TABLE `outbox` (\n\t`submission_id` text PRIMARY KEY NOT NULL,\n\t`delivery` text NOT NULL,\n\t`created_at` integer NOT NULL,\n\t`sent_at` integer,\n\t`attempts` integer DEFAULT 0 NOT NULL,\n\t`last_error` text\n);",
      "CREATE INDEX `outbox_pending` ON `outbox` (`attempts`,`created_at`) WHERE sent_at IS NULL;",
      "CREATE TABLE `audit_entry` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`at` integer NOT NULL,\n\t`actor_id` text NOT NULL,\n\t`actor_title` text NOT NULL,\n\t`action` text NOT NULL,\n\t`unit_id` text,\n\t`subject` text NOT NULL,\n\t`before` text,\n\t`after` text,\n\t`reason` text,\n\t`request_id` text NOT NULL\n);",
      "CREATE INDEX `audit_entry_subject` ON `audit_entry` (`subject`,`at`);",
      "CREATE TABLE `request_receipt` (\n\t`actor_id` text NOT NULL,\n\t`route` text NOT NULL,\n\t`key` text NOT NULL,\n\t`body_hash` text NOT NULL,\n\t`status` integer NOT NULL,\n\t`response` text NOT NULL,\n\t`created_at` integer NOT NULL,\n\tPRIMARY KEY(`actor_id`, `route`, `key`)\n);",
      "CREATE INDEX `request_receipt_age` ON `request_receipt` (`created_at`);"
    ]
  },
  {
    "name": "0001_guards",
    "checksum": "cf8ad7a4074f113753211102a9b72039fa1131de1f8b65830723b8266c62c4b1",
    "statements": [
      "CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;",
      "CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;",
      "CREATE TRIGGER figure_superseded_once BEFORE UPDATE OF superseded_by ON figure WHEN OLD.superseded_by IS NOT NULL BEGIN SELECT RAISE(ABORT, 'refused: figure-moved-on'); END;",
      "CREATE TRIGGER figure_immutable BEFORE UPDATE OF unit_id, indicator, category, period, as_of, definition_version, cut_off_on, quantity_kind, value, numerator, denominator, percent, stated_percent, qualifier, source, document, note, revision, reason, recorded_by, recorded_by_title, recorded_at ON figure BEGIN SELECT RAISE(ABORT, 'refused: figure-is-immutable'); END;",
      "CREATE TRIGGER figure_no_delete BEFORE DELETE ON figure BEGIN SELECT RAISE(ABORT, 'refused: figure-is-immutable'); END;",
      "CREATE TRIGGER target_superseded_once BEFORE UPDATE OF superseded_by ON target WHEN OLD.superseded_by IS NOT NULL BEGIN SELECT RAISE(ABORT, 'refused: target-moved-on'); END;",
      "CREATE TRIGGER target_immutable BEFORE UPDATE OF unit_id, indicator, category, period, as_of, goal_kind, goal_value, goal_numerator, goal_denominator, direction, source, document, note, revision, reason, recorded_by, recorded_by_title, recorded_at ON target BEGIN SELECT RAISE(ABORT, 'refused: target-is-immutable'); END;",
      "CREATE TRIGGER target_no_delete BEFORE DELETE ON target BEGIN SELECT RAISE(ABORT, 'refused: target-is-immutable'); END;",
      "CREATE TRIGGER submission_decided_once BEFORE UPDATE ON submission WHEN OLD.state <> 'prepared' OR NEW.rows <> OLD.rows BEGIN SELECT RAISE(ABORT, 'refused: submission-moved-on'); END;",
      "CREATE TRIGGER submission_approved_as_seen BEFORE UPDATE OF state ON submission WHEN NEW.state = 'approved' AND NEW.revisions_seen IS NOT (SELECT coalesce(sum(revision), 0) FROM figure WHERE indicator = NEW.indicator AND period = NEW.period AND superseded_by IS NULL) + (SELECT coalesce(sum(revision), 0) FROM target WHERE indicator = NEW.indicator AND superseded_by IS NULL) BEGIN SELECT RAISE(ABORT, 'refused: figures-moved-on'); END;",
      "CREATE TRIGGER submission_no_delete BEFORE DELETE ON submission BEGIN SELECT RAISE(ABORT, 'refused: submission-moved-on'); END;",
      "CREATE TRIGGER outbox_delivery_immutable BEFORE UPDATE OF submission_id, delivery, created_at ON outbox BEGIN SELECT RAISE(ABORT, 'refused: outbox-is-immutable'); END;",
      "CREATE TRIGGER outbox_no_delete BEFORE DELETE ON outbox BEGIN SELECT RAISE(ABORT, 'refused: outbox-is-immutable'); END;",
      "CREATE TRIGGER province_identity_fixed BEFORE UPDATE ON province_identity BEGIN SELECT RAISE(ABORT, 'refused: identity-is-fixed'); END;",
      "CREATE TRIGGER province_identity_stays BEFORE DELETE ON province_identity BEGIN SELECT RAISE(ABORT, 'refused: identity-is-fixed'); END;"
    ]
  },
  {
    "name": "0002_imported_file_of_content",
    "checksum": "f41c3eb56ee5edc1c1193f659bc900ca857019fbe64ae7da819302654cafff0b",
    "statements": [
      "CREATE INDEX `imported_file_of_content` ON `imported_file` (`content_hash`,`imported_at`);"
    ]
  },
  {
    "name": "0003_no_replacing",
    "checksum": "8f5f19e8a9e406449e9f1e067f7050b9e0353c89f4c285b269d8b4b6599ffa3a",
    "statements": [
      "CREATE TRIGGER figure_no_replace BEFORE INSERT ON figure WHEN EXISTS (SELECT 1 FROM figure WHERE unit_id = NEW.unit_id AND indicator = NEW.indicator AND category = NEW.category AND period = NEW.period AND revision = NEW.revision) OR EXISTS (SELECT 1 FROM figure WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: figure-is-immutable'); END;",
      "CREATE TRIGGER figure_stays_in_place BEFORE UPDATE ON figure WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: figure-is-immutable'); END;",
      "CREATE TRIGGER target_no_replace BEFORE INSERT ON target WHEN EXISTS (SELECT 1 FROM target WHERE unit_id = NEW.unit_id AND indicator = NEW.indicator AND category = NEW.category AND period = NEW.period AND revision = NEW.revision) OR EXISTS (SELECT 1 FROM target WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: target-is-immutable'); END;",
      "CREATE TRIGGER target_stays_in_place BEFORE UPDATE ON target WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: target-is-immutable'); END;",
      "CREATE TRIGGER submission_no_replace BEFORE INSERT ON submission WHEN EXISTS (SELECT 1 FROM submission WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM submission WHERE rowid = NEW.rowid) OR (NEW.state = 'prepared' AND EXISTS (SELECT 1 FROM submission WHERE indicator = NEW.indicator AND period = NEW.period AND state = 'prepared')) BEGIN SELECT RAISE(ABORT, 'refused: submission-moved-on'); END;",
      "CREATE TRIGGER submission_immutable BEFORE UPDATE OF id, indicator, period, \"rows\", prepared_by, prepared_by_title, prepared_at ON submission BEGIN SELECT RAISE(ABORT, 'refused: submission-moved-on'); END;",
      "CREATE TRIGGER submission_stays_in_place BEFORE UPDATE ON submission WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: submission-moved-on'); END;",
      "CREATE TRIGGER outbox_no_replace BEFORE INSERT ON outbox WHEN EXISTS (SELECT 1 FROM outbox WHERE submission_id = NEW.submission_id) OR EXISTS (SELECT 1 FROM outbox WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: outbox-is-immutable'); END;",
      "CREATE TRIGGER outbox_stays_in_place BEFORE UPDATE ON outbox WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: outbox-is-immutable'); END;",
      "CREATE TRIGGER province_identity_once BEFORE INSERT ON province_identity WHEN EXISTS (SELECT 1 FROM province_identity) BEGIN SELECT RAISE(ABORT, 'refused: identity-is-fixed'); END;"
    ]
  },
  {
    "name": "0004_submission_return_reason",
    "checksum": "37839b0f60286b25060dc62cb3164f27bc2728f64090ee15d9e4f0ce0149f084",
    "statements": [
      "ALTER TABLE `submission` ADD `return_reason` text;"
    ]
  },
  {
    "name": "0005_submission_return_guard",
    "checksum": "0750a2da4c605bebff3ec72ede91f9a8c52b6131bfd2ce3eafa26b05dd823ae5",
    "statements": [
      "CREATE TRIGGER submission_returned_with_reason BEFORE UPDATE ON submission WHEN (NEW.state = 'returned') <> (trim(coalesce(NEW.return_reason, '')) <> '') BEGIN SELECT RAISE(ABORT, 'refused: return-without-reason'); END;"
    ]
  },
  {
    "name": "0006_access",
    "checksum": "64de101e1190b23d3bddec42be8d0eb12917fb609b22749ee15490d55a936142",
    "statements": [
      "CREATE TABLE `access_policy` (\n\t`only` integer PRIMARY KEY DEFAULT 1 NOT NULL,\n\t`idle_minutes` integer NOT NULL,\n\t`session_hours` integer NOT NULL,\n\t`second_factor_roles` text NOT NULL\n);",
      "CREATE TABLE `account` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`user_name` text NOT NULL,\n\t`name` text NOT NULL,\n\t`post` text NOT NULL,\n\t`state` text NOT NULL,\n\t`is_demo` integer NOT NULL,\n\t`created_at` integer NOT NULL,\n\t`password_hash` text NOT NULL,\n\t`password_expires_at` integer,\n\t`second_factor` text,\n\t`second_factor_since` integer,\n\t`second_factor_step` integer DEFAULT 0 NOT NULL\n);",
      "CREATE UNIQUE INDEX `account_user_name_unique` ON `account` (`user_name`);",
      "CREATE TABLE `recovery_code` (\n\t`code_hash` text PRIMARY KEY NOT NULL,\n\t`account_id` text NOT NULL,\n\t`used_at` integer\n);",
      "CREATE INDEX `recovery_code_account` ON `recovery_code` (`account_id`);",
      "CREATE TABLE `role_delegation` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`grant_id` text NOT NULL,\n\t`from_account_id` text NOT NULL,\n\t`to_account_id` text NOT NULL,\n\t`role` text NOT NULL,\n\t`unit_id` text,\n\t`view_unit_id` text,\n\t`valid_from` text NOT NULL,\n\t`valid_until` text NOT NULL,\n\t`document` text NOT NULL,\n\t`delegated_by` text NOT NULL,\n\t`delegated_by_title` text NOT NULL,\n\t`delegated_at` integer NOT NULL\n);",
      "CREATE INDEX `role_delegation_to` ON `role_delegation` (`to_account_id`,`valid_until`);",
      "CREATE INDEX `role_delegation_grant` ON `role_delegation` (`grant_id`);",
      "CREATE TABLE `role_grant` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`account_id` text NOT NULL,\n\t`role` text NOT NULL,\n\t`unit_id` text,\n\t`view_unit_id` text,\n\t`valid_from` text NOT NULL,\n\t`valid_until` text NOT NULL,\n\t`document` text NOT NULL,\n\t`granted_by` text NOT NULL,\n\t`granted_by_title` text NOT NULL,\n\t`granted_at` integer NOT NULL\n);",
      "CREATE INDEX `role_grant_account` ON `role_grant` (`account_id`,`valid_until`);",
      "CREATE INDEX `role_grant_unit` ON `role_grant` (`unit_id`) WHERE unit_id IS NOT NULL;",
      "CREATE TABLE `session` (\n\t`token_hash` text PRIMARY KEY NOT NULL,\n\t`id` text NOT NULL,\n\t`account_id` text NOT NULL,\n\t`stage` text NOT NULL,\n\t`opened_at` integer NOT NULL,\n\t`seen_at` integer NOT NULL,\n\t`device` text NOT NULL\n);",
      "CREATE UNIQUE INDEX `session_id_unique` ON `session` (`id`);",
      "CREATE INDEX `session_account` ON `session` (`account_id`);",
      "CREATE TABLE `sign_in_counter` (\n\t`of` text PRIMARY KEY NOT NULL,\n\t`failures` integer NOT NULL,\n\t`resets_at` integer NOT NULL\n);",
      "CREATE INDEX `sign_in_counter_age` ON `sign_in_counter` (`resets_at`);",
      "CREATE TABLE `audit_seal` (\n\t`sequence` integer PRIMARY KEY NOT NULL,\n\t`previous_hash` text NOT NULL,\n\t`hash` text NOT NULL,\n\t`sealed_at` integer NOT NULL\n);",
      "CREATE TABLE `__new_audit_entry` (\n\t`sequence` integer PRIMARY KEY NOT NULL,\n\t`id` text NOT NULL,\n\t`at` integer NOT NULL,\n\t`kind` text NOT NULL,\n\t`actor_id` text NOT NULL,\n\t`actor_title` text NOT NULL,\n\t`grant_id` text,\n\t`delegation_id` text,\n\t`action` text NOT NULL,\n\t`unit_id` text,\n\t`subject` text NOT NULL,\n\t`before` text,\n\t`after` text,\n\t`reason` text,\n\t`request_id` text NOT NULL\n);",
      "INSERT INTO `__new_audit_entry`(\"sequence\", \"id\", \"at\", \"kind\", \"actor_id\", \"actor_title\", \"grant_id\", \"delegation_id\", \"action\", \"unit_id\", \"subject\", \"before\", \"after\", \"reason\", \"request_id\") SELECT rowid, \"id\", \"at\", 'write', \"actor_id\", \"actor_title\", NULL, NULL, \"action\", \"unit_id\", \"subject\", \"before\", \"after\", \"reason\", \"request_id\" FROM `audit_entry` ORDER BY rowid;",
      "DROP TABLE `audit_entry`;",
      "ALTER TABLE `__new_audit_entry` RENAME TO `audit_entry`;",
      "CREATE UNIQUE INDEX `audit_entry_id_unique` ON `audit_entry` (`id`);",
      "CREATE INDEX `audit_entry_subject` ON `audit_entry` (`subject`,`sequence`);",
      "CREATE INDEX `audit_entry_actor` ON `audit_entry` (`actor_id`,`sequence`);",
      "CREATE INDEX `audit_entry_unit` ON `audit_entry` (`unit_id`,`sequence`);",
      "CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;",
      "CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;",
      "CREATE TRIGGER audit_entry_no_replace BEFORE INSERT ON audit_entry WHEN EXISTS (SELECT 1 FROM audit_entry WHERE sequence = NEW.sequence OR id = NEW.id) BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;",
      "CREATE TRIGGER audit_seal_no_update BEFORE UPDATE ON audit_seal BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;",
      "CREATE TRIGGER audit_seal_no_delete BEFORE DELETE ON audit_seal BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;",
      "CREATE TRIGGER audit_seal_no_replace BEFORE INSERT ON audit_seal WHEN EXISTS (SELECT 1 FROM audit_seal WHERE sequence = NEW.sequence) BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;",
      "CREATE TRIGGER second_factor_step_once BEFORE UPDATE OF second_factor_step ON account WHEN NEW.second_factor_step <= OLD.second_factor_step BEGIN SELECT RAISE(ABORT, 'refused: code-spent'); END;",
      "CREATE TRIGGER recovery_code_once BEFORE UPDATE ON recovery_code WHEN OLD.used_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'refused: code-spent'); END;",
      "CREATE TRIGGER role_grant_immutable BEFORE UPDATE OF id, account_id, role, unit_id, view_unit_id, valid_from, document, granted_by, granted_by_title, granted_at ON role_grant BEGIN SELECT RAISE(ABORT, 'refused: grant-is-immutable'); END;",
      "CREATE TRIGGER role_grant_stays BEFORE DELETE ON role_grant BEGIN SELECT RAISE(ABORT, 'refused: grant-is-immutable'); END;",
      "CREATE TRIGGER role_grant_only_shorter BEFORE UPDATE OF valid_until ON role_grant WHEN NEW.valid_until > OLD.valid_until BEGIN SELECT RAISE(ABORT, 'refused: grant-is-immutable'); END;",
      "CREATE TRIGGER role_delegation_only_shorter BEFORE UPDATE OF valid_until ON role_delegation WHEN NEW.valid_until > OLD.valid_until BEGIN SELECT RAISE(ABORT, 'refused: grant-is-immutable'); END;",
      "CREATE TRIGGER role_delegation_stays BEFORE DELETE ON role_delegation BEGIN SELECT RAISE(ABORT, 'refused: grant-is-immutable'); END;",
      "CREATE TRIGGER account_last_administrator BEFORE UPDATE OF state ON account WHEN OLD.state = 'active' AND NEW.state <> 'active' AND EXISTS (SELECT 1 FROM role_grant WHERE account_id = OLD.id AND role IN ('tenantAdministrator', 'nationalAdministrator') AND valid_until = '9999-12-31') AND NOT EXISTS (SELECT 1 FROM role_grant JOIN account AS other ON other.id = account_id WHERE other.id <> OLD.id AND other.state = 'active' AND role IN ('tenantAdministrator', 'nationalAdministrator') AND valid_until = '9999-12-31') BEGIN SELECT RAISE(ABORT, 'refused: last-administrator'); END;",
      "CREATE TRIGGER role_grant_last_administrator BEFORE UPDATE OF valid_until ON role_grant WHEN OLD.role IN ('tenantAdministrator', 'nationalAdministrator') AND OLD.valid_until = '9999-12-31' AND NEW.valid_until <> OLD.valid_until AND EXISTS (SELECT 1 FROM account WHERE id = OLD.account_id AND state = 'active') AND NOT EXISTS (SELECT 1 FROM role_grant AS other JOIN account ON account.id = other.account_id WHERE other.id <> OLD.id AND account.state = 'active' AND other.role IN ('tenantAdministrator', 'nationalAdministrator') AND other.valid_until = '9999-12-31') BEGIN SELECT RAISE(ABORT, 'refused: last-administrator'); END;",
      "CREATE TRIGGER role_delegation_within_grant BEFORE INSERT ON role_delegation WHEN NOT EXISTS (SELECT 1 FROM role_grant WHERE id = NEW.grant_id AND account_id = NEW.from_account_id AND role = NEW.role AND unit_id IS NEW.unit_id AND view_unit_id IS NEW.view_unit_id AND valid_from <= NEW.valid_from AND valid_until >= NEW.valid_until) BEGIN SELECT RAISE(ABORT, 'refused: delegation-beyond-grant'); END;"
    ]
  },
  {
    "name": "0007_audit_days",
    "checksum": "c974bb9ef3a24081bf439abba199324ef2a91dc1fa10be88cbc07ae197fc17c6",
    "statements": [
      "CREATE INDEX `audit_entry_at` ON `audit_entry` (`at`);"
    ]
  },
  {
    "name": "0008_privacy",
    "checksum": "ee2424129f9d0aaac191e4cedceedf049e95c6dbc8cfe1b98968e2951d12342c",
    "statements": [
      "CREATE TABLE `data_mode` (\n\t`revision` integer PRIMARY KEY NOT NULL,\n\t`mode` text NOT NULL,\n\t`basis` text,\n\t`document` text,\n\t`document_on` text,\n\t`set_by` text NOT NULL,\n\t`set_by_title` text NOT NULL,\n\t`set_at` integer NOT NULL\n);",
      "CREATE TABLE `data_request` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`received_on` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`reference` text NOT NULL,\n\t`content` text NOT NULL,\n\t`recorded_by` text NOT NULL,\n\t`recorded_by_title` text NOT NULL,\n\t`recorded_at` integer NOT NULL,\n\t`acknowledged_on` text,\n\t`answered_on` text,\n\t`answer` text,\n\t`cleared_at` integer\n);",
      "CREATE INDEX `data_request_by_age` ON `data_request` (`received_on`);",
      "CREATE INDEX `data_request_uncleared` ON `data_request` (`answered_on`) WHERE answered_on IS NOT NULL AND cleared_at IS NULL;",
      "CREATE TABLE `incident` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`detected_at` integer NOT NULL,\n\t`happened` text NOT NULL,\n\t`affected` text NOT NULL,\n\t`recorded_by` text NOT NULL,\n\t`recorded_by_title` text NOT NULL,\n\t`recorded_at` integer NOT NULL,\n\t`notified_at` integer,\n\t`notified_how` text,\n\t`notified_by` text,\n\t`notified_by_title` text,\n\t`closed_at` integer,\n\t`closing_note` text,\n\t`closed_by` text,\n\t`closed_by_title` text\n);",
      "CREATE INDEX `incident_by_age` ON `incident` (`detected_at`);",
      "CREATE TABLE `retention_run` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`at` integer NOT NULL,\n\t`setting` integer NOT NULL,\n\t`erased_accounts` integer NOT NULL,\n\t`cleared_credentials` integer NOT NULL,\n\t`cleared_requests` integer NOT NULL\n);",
      "CREATE INDEX `retention_run_by_age` ON `retention_run` (`at`);",
      "CREATE TABLE `retention_setting` (\n\t`revision` integer PRIMARY KEY NOT NULL,\n\t`ordinary_days` integer,\n\t`sensitive_days` integer,\n\t`document` text,\n\t`set_by` text NOT NULL,\n\t`set_by_title` text NOT NULL,\n\t`set_at` integer NOT NULL\n);",
      "ALTER TABLE `account` ADD `disabled_at` integer;",
      "ALTER TABLE `account` ADD `erased_at` integer;",
      "CREATE INDEX `account_disabled` ON `account` (`disabled_at`) WHERE disabled_at IS NOT NULL;",
      "UPDATE account SET disabled_at = coalesce((SELECT max(at) FROM audit_entry WHERE subject = 'account/' || account.id AND action = 'disable-account'), created_at) WHERE state = 'disabled';",
      "CREATE TRIGGER data_mode_in_order BEFORE INSERT ON data_mode WHEN NEW.revision <> (SELECT coalesce(max(revision), 0) + 1 FROM data_mode) BEGIN SELECT RAISE(ABORT, 'refused: data-mode-is-append-only'); END;",
      "CREATE TRIGGER data_mode_fixed BEFORE UPDATE ON data_mode BEGIN SELECT RAISE(ABORT, 'refused: data-mode-is-append-only'); END;",
      "CREATE TRIGGER data_mode_stays BEFORE DELETE ON data_mode BEGIN SELECT RAISE(ABORT, 'refused: data-mode-is-append-only'); END;",
      "CREATE TRIGGER retention_setting_in_order BEFORE INSERT ON retention_setting WHEN NEW.revision <> (SELECT coalesce(max(revision), 0) + 1 FROM retention_setting) BEGIN SELECT RAISE(ABORT, 'refused: retention-is-append-only'); END;",
      "CREATE TRIGGER retention_setting_fixed BEFORE UPDATE ON retention_setting BEGIN SELECT RAISE(ABORT, 'refused: retention-is-append-only'); END;",
      "CREATE TRIGGER retention_setting_stays BEFORE DELETE ON retention_setting BEGIN SELECT RAISE(ABORT, 'refused: retention-is-append-only'); END;",
      "CREATE TRIGGER data_mode_on_a_basis BEFORE INSERT ON data_mode WHEN NEW.mode = 'real' AND (NEW.basis IS NULL OR NEW.document IS NULL OR NEW.document_on IS NULL) BEGIN SELECT RAISE(ABORT, 'refused: data-mode-without-basis'); END;",
      "CREATE TRIGGER retention_run_fixed BEFORE UPDATE ON retention_run BEGIN SELECT RAISE(ABORT, 'refused: retention-is-append-only'); END;",
      "CREATE TRIGGER retention_run_stays BEFORE DELETE ON retention_run BEGIN SELECT RAISE(ABORT, 'refused: retention-is-append-only'); END;",
      "CREATE TRIGGER incident_no_replace BEFORE INSERT ON incident WHEN EXISTS (SELECT 1 FROM incident WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM incident WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: incident-is-fixed'); END;",
      "CREATE TRIGGER data_request_no_replace BEFORE INSERT ON data_request WHEN EXISTS (SELECT 1 FROM data_request WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM data_request WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: data-request-is-fixed'); END;",
      "CREATE TRIGGER retention_run_no_replace BEFORE INSERT ON retention_run WHEN EXISTS (SELECT 1 FROM retention_run WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM retention_run WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: retention-is-append-only'); END;",
      "CREATE TRIGGER incident_stays BEFORE DELETE ON incident BEGIN SELECT RAISE(ABORT, 'refused: incident-is-fixed'); END;",
      "CREATE TRIGGER incident_fixed BEFORE UPDATE OF id, detected_at, happened, affected, recorded_by, recorded_by_title, recorded_at ON incident BEGIN SELECT RAISE(ABORT, 'refused: incident-is-fixed'); END;",
      "CREATE TRIGGER incident_notified_once BEFORE UPDATE OF notified_at, notified_how, notified_by, notified_by_title ON incident WHEN OLD.notified_at IS NOT NULL OR OLD.closed_at IS NOT NULL OR NEW.notified_at IS NULL OR NEW.notified_at < NEW.detected_at OR NEW.notified_how IS NULL OR NEW.notified_by IS NULL OR NEW.notified_by_title IS NULL BEGIN SELECT RAISE(ABORT, 'refused: incident-is-fixed'); END;",
      "CREATE TRIGGER incident_closed_once BEFORE UPDATE OF closed_at, closing_note, closed_by, closed_by_title ON incident WHEN OLD.closed_at IS NOT NULL OR NEW.closed_at IS NULL OR NEW.closing_note IS NULL OR NEW.closed_by IS NULL OR NEW.closed_by_title IS NULL BEGIN SELECT RAISE(ABORT, 'refused: incident-is-fixed'); END;",
      "CREATE TRIGGER data_request_stays BEFORE DELETE ON data_request BEGIN SELECT RAISE(ABORT, 'refused: data-request-is-fixed'); END;",
      "CREATE TRIGGER data_request_fixed BEFORE UPDATE OF id, received_on, kind, recorded_by, recorded_by_title, recorded_at ON data_request BEGIN SELECT RAISE(ABORT, 'refused: data-request-is-fixed'); END;",
      "CREATE TRIGGER data_request_acknowledged_once BEFORE UPDATE OF acknowledged_on ON data_request WHEN NEW.acknowledged_on IS NULL OR NEW.acknowledged_on < NEW.received_on OR (OLD.acknowledged_on IS NOT NULL AND NEW.acknowledged_on <> OLD.acknowledged_on) BEGIN SELECT RAISE(ABORT, 'refused: data-request-is-fixed'); END;",
      "CREATE TRIGGER data_request_answered_once BEFORE UPDATE OF answered_on ON data_request WHEN OLD.answered_on IS NOT NULL OR NEW.answered_on IS NULL OR NEW.acknowledged_on IS NULL OR NEW.answered_on < NEW.acknowledged_on OR NEW.answer IS NULL BEGIN SELECT RAISE(ABORT, 'refused: data-request-is-fixed'); END;",
      "CREATE TRIGGER data_request_answer_stays BEFORE UPDATE OF answer ON data_request WHEN OLD.answer IS NOT NULL AND (OLD.cleared_at IS NOT NULL OR NEW.cleared_at IS NULL) BEGIN SELECT RAISE(ABORT, 'refused: data-request-is-fixed'); END;",
      "CREATE TRIGGER data_request_texts_stay BEFORE UPDATE OF reference, content ON data_request WHEN OLD.cleared_at IS NOT NULL OR NEW.cleared_at IS NULL BEGIN SELECT RAISE(ABORT, 'refused: data-request-is-fixed'); END;",
      "CREATE TRIGGER data_request_cleared_once BEFORE UPDATE OF cleared_at ON data_request WHEN OLD.cleared_at IS NOT NULL OR NEW.cleared_at IS NULL OR OLD.answered_on IS NULL BEGIN SELECT RAISE(ABORT, 'refused: data-request-is-fixed'); END;",
      "CREATE TRIGGER account_erased_only_disabled BEFORE UPDATE OF erased_at ON account WHEN OLD.state <> 'disabled' OR OLD.erased_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'refused: account-in-use'); END;",
      "CREATE TRIGGER account_erased_stays_disabled BEFORE UPDATE OF state ON account WHEN OLD.erased_at IS NOT NULL AND NEW.state <> 'disabled' BEGIN SELECT RAISE(ABORT, 'refused: account-erased'); END;"
    ]
  },
  {
    "name": "0009_session_check",
    "checksum": "ba325bd0d1ca70bbdb72c8fd224fa0ee1b01363a4f8e312506ec6be3ebc38a5c",
    "statements": [
      "ALTER TABLE `role_delegation` ADD `is_suspended` integer DEFAULT false NOT NULL;",
      "CREATE INDEX `role_delegation_from` ON `role_delegation` (`from_account_id`);",
      "ALTER TABLE `session` ADD `idle_minutes` integer DEFAULT 30 NOT NULL;",
      "ALTER TABLE `session` ADD `session_hours` integer DEFAULT 8 NOT NULL;",
      "ALTER TABLE `session` ADD `second_factor_roles` text DEFAULT '[]' NOT NULL;",
      "UPDATE `session` SET `idle_minutes` = coalesce((SELECT `idle_minutes` FROM `access_policy` WHERE `only` = 1), 30), `session_hours` = coalesce((SELECT `session_hours` FROM `access_policy` WHERE `only` = 1), 8), `second_factor_roles` = coalesce((SELECT `second_factor_roles` FROM `access_policy` WHERE `only` = 1), '[\"tenantAdministrator\",\"departmentHead\",\"decisionRecorder\",\"inspectionOfficial\",\"nationalAdministrator\"]');",
      "UPDATE `role_delegation` SET `is_suspended` = NOT EXISTS (SELECT 1 FROM `account` WHERE `account`.`id` = `role_delegation`.`from_account_id` AND `account`.`state` = 'active');",
      "CREATE TRIGGER account_state_reaches_delegations AFTER UPDATE OF state ON account WHEN NEW.state <> OLD.state BEGIN UPDATE role_delegation SET is_suspended = NEW.state <> 'active' WHERE from_account_id = NEW.id; END;",
      "CREATE TRIGGER role_delegation_follows_account BEFORE UPDATE OF is_suspended ON role_delegation WHEN NEW.is_suspended IS NOT (SELECT state <> 'active' FROM account WHERE id = NEW.from_account_id) BEGIN SELECT RAISE(ABORT, 'refused: delegation-follows-account'); END;",
      "CREATE TRIGGER role_delegation_of_active BEFORE INSERT ON role_delegation WHEN NEW.is_suspended <> 0 OR NOT EXISTS (SELECT 1 FROM account WHERE id = NEW.from_account_id AND state = 'active') BEGIN SELECT RAISE(ABORT, 'refused: delegation-follows-account'); END;"
    ]
  },
  {
    "name": "0010_score_tables",
    "checksum": "94fa3209d56dfa48c2de3c2037d87892f5cd57dfefc1e5c87adb9f8641d6958a",
    "statements": [
      "CREATE TABLE `issued_table` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`series` text NOT NULL,\n\t`version` integer NOT NULL,\n\t`title` text NOT NULL,\n\t`effective_from` text NOT NULL,\n\t`instrument` text NOT NULL,\n\t`issuer` text NOT NULL,\n\t`issued_on` text NOT NULL,\n\t`content` text NOT NULL,\n\t`content_hash` text NOT NULL,\n\t`replaces` text,\n\t`revision` integer NOT NULL,\n\t`issued_by` text NOT NULL,\n\t`issued_by_title` text NOT NULL,\n\t`issued_at` integer NOT NULL\n);",
      "CREATE UNIQUE INDEX `issued_table_version` ON `issued_table` (`series`,`version`);",
      "CREATE UNIQUE INDEX `issued_table_day` ON `issued_table` (`series`,`effective_from`);",
      "CREATE TABLE `rule_setting` (\n\t`series` text NOT NULL,\n\t`setting` text NOT NULL,\n\t`revision` integer NOT NULL,\n\t`choice` text NOT NULL,\n\t`from_day` text NOT NULL,\n\t`instrument` text NOT NULL,\n\t`issued_on` text NOT NULL,\n\t`set_by` text NOT NULL,\n\t`set_by_title` text NOT NULL,\n\t`set_at` integer NOT NULL,\n\tPRIMARY KEY(`series`, `setting`, `revision`)\n);",
      "CREATE TABLE `score_table_draft` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`series` text NOT NULL,\n\t`drafted_from` text,\n\t`state` text NOT NULL,\n\t`closed_revision` integer,\n\t`closed_by` text,\n\t`closed_by_title` text,\n\t`closed_at` integer\n);",
      "CREATE INDEX `score_table_draft_open` ON `score_table_draft` (`id`) WHERE state = 'open';",
      "CREATE TABLE `score_table_revision` (\n\t`draft_id` text NOT NULL,\n\t`revision` integer NOT NULL,\n\t`title` text NOT NULL,\n\t`content` text NOT NULL,\n\t`recorded_by` text NOT NULL,\n\t`recorded_by_title` text NOT NULL,\n\t`recorded_at` integer NOT NULL,\n\tPRIMARY KEY(`draft_id`, `revision`)\n);",
      "CREATE TRIGGER score_table_draft_begins_open BEFORE INSERT ON score_table_draft WHEN NEW.state <> 'open' OR EXISTS (SELECT 1 FROM score_table_draft WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM score_table_draft WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: draft-moved-on'); END;",
      "CREATE TRIGGER score_table_draft_fixed BEFORE UPDATE ON score_table_draft WHEN NEW.rowid <> OLD.rowid OR NEW.id <> OLD.id OR NEW.series <> OLD.series OR NEW.drafted_from IS NOT OLD.drafted_from BEGIN SELECT RAISE(ABORT, 'refused: draft-is-fixed'); END;",
      "CREATE TRIGGER score_table_draft_closed_once BEFORE UPDATE ON score_table_draft WHEN OLD.state <> 'open' OR NEW.state = 'open' OR NEW.closed_by IS NULL OR NEW.closed_by_title IS NULL OR NEW.closed_at IS NULL OR NEW.closed_revision IS NOT (SELECT max(revision) FROM score_table_revision WHERE draft_id = NEW.id) BEGIN SELECT RAISE(ABORT, 'refused: draft-moved-on'); END;",
      "CREATE TRIGGER score_table_draft_issued_with_table BEFORE UPDATE OF state ON score_table_draft WHEN (NEW.state = 'issued') <> EXISTS (SELECT 1 FROM issued_table WHERE id = NEW.id AND series = NEW.series AND revision = NEW.closed_revision) BEGIN SELECT RAISE(ABORT, 'refused: draft-moved-on'); END;",
      "CREATE TRIGGER score_table_draft_stays BEFORE DELETE ON score_table_draft BEGIN SELECT RAISE(ABORT, 'refused: draft-is-fixed'); END;",
      "CREATE TRIGGER score_table_revision_in_order BEFORE INSERT ON score_table_revision WHEN NEW.revision <> (SELECT coalesce(max(revision), 0) + 1 FROM score_table_revision WHERE draft_id = NEW.draft_id) OR NOT EXISTS (SELECT 1 FROM score_table_draft WHERE id = NEW.draft_id AND state = 'open') OR EXISTS (SELECT 1 FROM score_table_revision WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: draft-moved-on'); END;",
      "CREATE TRIGGER score_table_revision_fixed BEFORE UPDATE ON score_table_revision BEGIN SELECT RAISE(ABORT, 'refused: draft-is-fixed'); END;",
      "CREATE TRIGGER score_table_revision_stays BEFORE DELETE ON score_table_revision BEGIN SELECT RAISE(ABORT, 'refused: draft-is-fixed'); END;",
      "CREATE TRIGGER issued_table_out_of_draft BEFORE INSERT ON issued_table WHEN NOT EXISTS (SELECT 1 FROM score_table_draft WHERE id = NEW.id AND series = NEW.series AND state = 'open') BEGIN SELECT RAISE(ABORT, 'refused: draft-moved-on'); END;",
      "CREATE TRIGGER issued_table_in_order BEFORE INSERT ON issued_table WHEN NEW.version <> (SELECT coalesce(max(version), 0) + 1 FROM issued_table WHERE series = NEW.series) OR EXISTS (SELECT 1 FROM issued_table WHERE series = NEW.series AND effective_from >= NEW.effective_from) OR EXISTS (SELECT 1 FROM issued_table WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM issued_table WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: issued-table-in-order'); END;",
      "CREATE TRIGGER issued_table_fixed BEFORE UPDATE ON issued_table BEGIN SELECT RAISE(ABORT, 'refused: issued-table-is-immutable'); END;",
      "CREATE TRIGGER issued_table_stays BEFORE DELETE ON issued_table BEGIN SELECT RAISE(ABORT, 'refused: issued-table-is-immutable'); END;",
      "CREATE TRIGGER rule_setting_in_order BEFORE INSERT ON rule_setting WHEN NEW.revision <> (SELECT coalesce(max(revision), 0) + 1 FROM rule_setting WHERE series = NEW.series AND setting = NEW.setting) OR EXISTS (SELECT 1 FROM rule_setting WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: rule-setting-is-append-only'); END;",
      "CREATE TRIGGER rule_setting_fixed BEFORE UPDATE ON rule_setting BEGIN SELECT RAISE(ABORT, 'refused: rule-setting-is-append-only'); END;",
      "CREATE TRIGGER rule_setting_stays BEFORE DELETE ON rule_setting BEGIN SELECT RAISE(ABORT, 'refused: rule-setting-is-append-only'); END;"
    ]
  },
  {
    "name": "0011_guards",
    "checksum": "3d98a941b0db589231425caaf39e56f8b1becd3ded281c02921fc476d254382d",
    "statements": [
      "CREATE TRIGGER audit_seal_in_order BEFORE INSERT ON audit_seal WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit_seal) OR NEW.previous_hash <> coalesce((SELECT hash FROM audit_seal ORDER BY sequence DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000') BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;",
      "CREATE TRIGGER audit_seal_of_an_entry BEFORE INSERT ON audit_seal WHEN NOT EXISTS (SELECT 1 FROM audit_entry WHERE sequence = NEW.sequence) BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;",
      "CREATE TRIGGER role_grant_no_replace BEFORE INSERT ON role_grant WHEN EXISTS (SELECT 1 FROM role_grant WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM role_grant WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: grant-is-immutable'); END;",
      "CREATE TRIGGER role_grant_stays_in_place BEFORE UPDATE ON role_grant WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: grant-is-immutable'); END;",
      "CREATE TRIGGER role_delegation_no_replace BEFORE INSERT ON role_delegation WHEN EXISTS (SELECT 1 FROM role_delegation WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM role_delegation WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: grant-is-immutable'); END;",
      "CREATE TRIGGER role_delegation_stays_in_place BEFORE UPDATE ON role_delegation WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: grant-is-immutable'); END;",
      "CREATE TRIGGER role_delegation_immutable BEFORE UPDATE OF id, grant_id, from_account_id, to_account_id, role, unit_id, view_unit_id, valid_from, document, delegated_by, delegated_by_title, delegated_at ON role_delegation BEGIN SELECT RAISE(ABORT, 'refused: grant-is-immutable'); END;",
      "CREATE TRIGGER account_no_replace BEFORE INSERT ON account WHEN EXISTS (SELECT 1 FROM account WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM account WHERE user_name = NEW.user_name) OR EXISTS (SELECT 1 FROM account WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: account-is-fixed'); END;",
      "CREATE TRIGGER account_stays_in_place BEFORE UPDATE ON account WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: account-is-fixed'); END;",
      "CREATE TRIGGER account_fixed BEFORE UPDATE OF id, is_demo, created_at ON account BEGIN SELECT RAISE(ABORT, 'refused: account-is-fixed'); END;",
      "CREATE TRIGGER account_name_once BEFORE UPDATE OF user_name ON account WHEN EXISTS (SELECT 1 FROM account WHERE user_name = NEW.user_name AND id <> OLD.id) BEGIN SELECT RAISE(ABORT, 'refused: account-is-fixed'); END;",
      "CREATE TRIGGER account_stays BEFORE DELETE ON account BEGIN SELECT RAISE(ABORT, 'refused: account-is-fixed'); END;",
      "CREATE TRIGGER recovery_code_no_replace BEFORE INSERT ON recovery_code WHEN EXISTS (SELECT 1 FROM recovery_code WHERE code_hash = NEW.code_hash) OR EXISTS (SELECT 1 FROM recovery_code WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: code-spent'); END;",
      "CREATE TRIGGER recovery_code_stays_in_place BEFORE UPDATE ON recovery_code WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: code-spent'); END;",
      "CREATE TRIGGER recovery_code_fixed BEFORE UPDATE OF code_hash, account_id ON recovery_code BEGIN SELECT RAISE(ABORT, 'refused: code-spent'); END;"
    ]
  },
  {
    "name": "0012_structure",
    "checksum": "3c320c7cac6473e5183efed1fd030b1f497dffec6ce47077fd387defeabedc3d",
    "statements": [
      "CREATE TABLE `host_place` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`kind` text NOT NULL,\n\t`name` text NOT NULL,\n\t`folded` text NOT NULL,\n\t`valid_from` text NOT NULL,\n\t`valid_until` text NOT NULL\n);",
      "CREATE INDEX `host_place_folded` ON `host_place` (`folded`);",
      "CREATE TABLE `host_place_branch` (\n\t`place_id` text NOT NULL,\n\t`state` text NOT NULL,\n\t`unit_id` text,\n\t`has_committee` integer NOT NULL,\n\t`valid_from` text NOT NULL,\n\t`valid_until` text NOT NULL,\n\tPRIMARY KEY(`place_id`, `valid_from`)\n);",
      "CREATE INDEX `host_place_branch_unit` ON `host_place_branch` (`unit_id`);",
      "CREATE TABLE `host_place_unit` (\n\t`place_id` text NOT NULL,\n\t`unit_id` text NOT NULL,\n\t`valid_from` text NOT NULL,\n\t`valid_until` text NOT NULL,\n\tPRIMARY KEY(`place_id`, `valid_from`)\n);",
      "CREATE INDEX `host_place_unit_unit` ON `host_place_unit` (`unit_id`,`valid_from`);",
      "CREATE TABLE `structure_revision` (\n\t`revision` integer PRIMARY KEY NOT NULL,\n\t`subject` text NOT NULL,\n\t`changed_at` integer NOT NULL\n);",
      "CREATE TABLE `unit_count` (\n\t`unit_id` text NOT NULL,\n\t`valid_from` text NOT NULL,\n\t`valid_until` text NOT NULL,\n\t`units` integer NOT NULL,\n\t`by_kind` text NOT NULL,\n\t`by_host_type` text NOT NULL,\n\tPRIMARY KEY(`unit_id`, `valid_from`)\n);",
      "CREATE TABLE `unit_host_type` (\n\t`unit_id` text NOT NULL,\n\t`host_type` text NOT NULL,\n\t`valid_from` text NOT NULL,\n\t`valid_until` text NOT NULL,\n\tPRIMARY KEY(`unit_id`, `valid_from`)\n);",
      "CREATE TABLE `plan` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`state` text NOT NULL,\n\t`unit_id` text NOT NULL,\n\t`applied_revision` integer,\n\t`decision` text,\n\t`first_day` text,\n\t`applied_by` text,\n\t`applied_by_title` text,\n\t`applied_at` integer,\n\t`reverted_by` text,\n\t`reverted_by_title` text,\n\t`reverted_at` integer,\n\t`revert_reason` text\n);",
      "CREATE INDEX `plan_state` ON `plan` (`state`,`id`);",
      "CREATE INDEX `plan_below` ON `plan` (`unit_id`);",
      "CREATE TABLE `plan_grant` (\n\t`plan_id` text NOT NULL,\n\t`grant_id` text NOT NULL,\n\t`ended_on` text NOT NULL,\n\t`valid_until` text NOT NULL,\n\t`carried_id` text,\n\tPRIMARY KEY(`plan_id`, `grant_id`)\n);",
      "CREATE TABLE `plan_ground` (\n\t`plan_id` text NOT NULL,\n\t`revision` integer NOT NULL,\n\t`part` text NOT NULL,\n\t`unit_id` text NOT NULL,\n\t`content` text NOT NULL,\n\tPRIMARY KEY(`plan_id`, `revision`, `part`, `unit_id`)\n);",
      "CREATE TABLE `plan_revision` (\n\t`plan_id` text NOT NULL,\n\t`revision` integer NOT NULL,\n\t`title` text NOT NULL,\n\t`steps` integer NOT NULL,\n\t`grant_decisions` text NOT NULL,\n\t`recorded_by` text NOT NULL,\n\t`recorded_by_title` text NOT NULL,\n\t`recorded_at` integer NOT NULL,\n\tPRIMARY KEY(`plan_id`, `revision`)\n);",
      "CREATE TABLE `plan_step` (\n\t`plan_id` text NOT NULL,\n\t`revision` integer NOT NULL,\n\t`position` integer NOT NULL,\n\t`content` text NOT NULL,\n\tPRIMARY KEY(`plan_id`, `revision`, `position`)\n);",
      "CREATE TABLE `plan_unit` (\n\t`plan_id` text NOT NULL,\n\t`unit_id` text NOT NULL,\n\t`before` text,\n\t`after` text NOT NULL,\n\tPRIMARY KEY(`plan_id`, `unit_id`)\n);",
      "CREATE INDEX `plan_unit_unit` ON `plan_unit` (`unit_id`);",
      "CREATE TABLE `structure_import` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`name` text NOT NULL,\n\t`content_hash` text NOT NULL,\n\t`units` integer NOT NULL,\n\t`unchanged` integer NOT NULL,\n\t`imported_by` text NOT NULL,\n\t`imported_by_title` text NOT NULL,\n\t`imported_at` integer NOT NULL,\n\t`undone_by` text,\n\t`undone_by_title` text,\n\t`undone_at` integer\n);",
      "CREATE TABLE `structure_import_unit` (\n\t`import_id` text NOT NULL,\n\t`unit_id` text NOT NULL,\n\t`after` text NOT NULL,\n\tPRIMARY KEY(`import_id`, `unit_id`)\n);",
      "CREATE TABLE `structure_layout` (\n\t`name` text PRIMARY KEY NOT NULL,\n\t`content` text NOT NULL,\n\t`saved_by` text NOT NULL,\n\t`saved_by_title` text NOT NULL,\n\t`saved_at` integer NOT NULL\n);",
      "ALTER TABLE `unit` ADD `founded_by` text;",
      "ALTER TABLE `unit` ADD `ending` text;",
      "ALTER TABLE `unit` ADD `closed_by` text;",
      "ALTER TABLE `unit_successor` ADD `plan_id` text;",
      "CREATE INDEX `unit_successor_plan` ON `unit_successor` (`plan_id`);"
    ]
  },
  {
    "name": "0013_successor_without_document",
    "checksum": "c896cbef3618f3a645ab4560658d1439e946af036c12331030441ed427618982",
    "statements": [
      "ALTER TABLE `unit_successor` DROP COLUMN `document`;"
    ]
  },
  {
    "name": "0014_successor_basis",
    "checksum": "b12bb69fdf4974f93a772e57c7b41eb85e96f9c12434af788c5b375599dab5ad",
    "statements": [
      "ALTER TABLE `unit_successor` ADD `basis` text;"
    ]
  },
  {
    "name": "0015_structure_guards",
    "checksum": "02de12d6e0081338e047c15eaa43bb35253cc43e25bcabd84d0a51230d253291",
    "statements": [
      "INSERT INTO unit_count (unit_id, valid_from, valid_until, units, by_kind, by_host_type)\nWITH part AS (\n  SELECT ancestor_id, kind, max(unit_closure.valid_from, unit_kind.valid_from) AS begins, min(unit_closure.valid_until, unit_kind.valid_until) AS ends\n  FROM unit_closure JOIN unit_kind ON unit_kind.unit_id = descendant_id\n  WHERE unit_kind.valid_from < unit_closure.valid_until AND unit_closure.valid_from < unit_kind.valid_until),\nedge AS (SELECT ancestor_id, begins AS day FROM part UNION SELECT ancestor_id, ends FROM part),\nstretch AS (SELECT ancestor_id, day AS begins, lead(day) OVER (PARTITION BY ancestor_id ORDER BY day) AS ends FROM edge),\ntally AS (\n  SELECT stretch.ancestor_id, stretch.begins, stretch.ends, kind, count(*) AS units\n  FROM stretch JOIN part ON part.ancestor_id = stretch.ancestor_id AND part.begins <= stretch.begins AND stretch.begins < part.ends\n  WHERE stretch.ends IS NOT NULL GROUP BY stretch.ancestor_id, stretch.begins, kind ORDER BY stretch.ancestor_id, stretch.begins, kind)\nSELECT ancestor_id, begins, ends, sum(units), json_group_object(kind, units), '{}' FROM tally GROUP BY ancestor_id, begins;",
      "CREATE TRIGGER structure_revision_in_order BEFORE INSERT ON structure_revision WHEN NEW.revision <> (SELECT coalesce(max(revision), 0) + 1 FROM structure_revision) BEGIN SELECT RAISE(ABORT, 'refused: structure-moved-on'); END;",
      "CREATE TRIGGER structure_revision_fixed BEFORE UPDATE ON structure_revision BEGIN SELECT RAISE(ABORT, 'refused: structure-moved-on'); END;",
      "CREATE TRIGGER structure_revision_stays BEFORE DELETE ON structure_revision BEGIN SELECT RAISE(ABORT, 'refused: structure-moved-on'); END;",
      "CREATE TRIGGER plan_begins_as_draft BEFORE INSERT ON plan WHEN NEW.state <> 'draft' OR EXISTS (SELECT 1 FROM plan WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM plan WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: plan-moved-on'); END;",
      "CREATE TRIGGER plan_fixed BEFORE UPDATE OF id, unit_id ON plan BEGIN SELECT RAISE(ABORT, 'refused: plan-moved-on'); END;",
      "CREATE TRIGGER plan_closed_in_order BEFORE UPDATE ON plan WHEN NOT (OLD.state = 'draft' AND NEW.state IN ('applied', 'discarded') OR OLD.state = 'applied' AND NEW.state = 'reverted') BEGIN SELECT RAISE(ABORT, 'refused: plan-moved-on'); END;",
      "CREATE TRIGGER plan_closed_as_seen BEFORE UPDATE OF state ON plan WHEN OLD.state = 'draft' AND NEW.applied_revision IS NOT (SELECT max(revision) FROM plan_revision WHERE plan_id = NEW.id) BEGIN SELECT RAISE(ABORT, 'refused: plan-moved-on'); END;",
      "CREATE TRIGGER plan_applied_stays BEFORE UPDATE OF applied_revision, decision, first_day, applied_by, applied_by_title, applied_at ON plan WHEN OLD.state = 'applied' AND NEW.state = 'reverted' AND (NEW.applied_revision IS NOT OLD.applied_revision OR NEW.decision IS NOT OLD.decision OR NEW.first_day IS NOT OLD.first_day OR NEW.applied_by IS NOT OLD.applied_by OR NEW.applied_at IS NOT OLD.applied_at) BEGIN SELECT RAISE(ABORT, 'refused: plan-moved-on'); END;",
      "CREATE TRIGGER plan_stays BEFORE DELETE ON plan BEGIN SELECT RAISE(ABORT, 'refused: plan-moved-on'); END;",
      "CREATE TRIGGER plan_revision_in_order BEFORE INSERT ON plan_revision WHEN NEW.revision <> (SELECT coalesce(max(revision), 0) + 1 FROM plan_revision WHERE plan_id = NEW.plan_id) OR NOT EXISTS (SELECT 1 FROM plan WHERE id = NEW.plan_id AND state = 'draft') OR EXISTS (SELECT 1 FROM plan_revision WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: plan-moved-on'); END;",
      "CREATE TRIGGER plan_revision_fixed BEFORE UPDATE ON plan_revision BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "CREATE TRIGGER plan_revision_stays BEFORE DELETE ON plan_revision BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "CREATE TRIGGER plan_step_fixed BEFORE UPDATE ON plan_step BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "CREATE TRIGGER plan_step_stays BEFORE DELETE ON plan_step BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "CREATE TRIGGER plan_ground_fixed BEFORE UPDATE ON plan_ground BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "CREATE TRIGGER plan_ground_stays BEFORE DELETE ON plan_ground BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "CREATE TRIGGER plan_unit_fixed BEFORE UPDATE ON plan_unit BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "CREATE TRIGGER plan_unit_stays BEFORE DELETE ON plan_unit BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "CREATE TRIGGER plan_grant_fixed BEFORE UPDATE ON plan_grant BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "CREATE TRIGGER plan_grant_stays BEFORE DELETE ON plan_grant BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "CREATE TRIGGER structure_import_unit_fixed BEFORE UPDATE ON structure_import_unit BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "CREATE TRIGGER structure_import_unit_stays BEFORE DELETE ON structure_import_unit BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "CREATE TRIGGER structure_import_undone_once BEFORE UPDATE ON structure_import WHEN OLD.undone_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.content_hash <> OLD.content_hash OR NEW.units <> OLD.units BEGIN SELECT RAISE(ABORT, 'refused: structure-import-moved-on'); END;",
      "CREATE TRIGGER structure_import_stays BEFORE DELETE ON structure_import BEGIN SELECT RAISE(ABORT, 'refused: structure-import-moved-on'); END;"
    ]
  },
  {
    "name": "0016_unit_search",
    "checksum": "656d7eab1f469e092d93a7dad545b94db4cd21403bbe1fe948e5ccfca1b2cf51",
    "statements": [
      "DROP INDEX `unit_link_parent`;",
      "CREATE INDEX `unit_link_children` ON `unit_link` (`parent_id`,`unit_id`,`valid_from`,`valid_until`);",
      "ALTER TABLE `unit_name` ADD `above` text;",
      "CREATE INDEX `unit_kind_direct` ON `unit_kind` (`kind`,`unit_id`) WHERE kind = 'directCommittee';"
    ]
  },
  {
    "name": "0017_unit_search_index",
    "checksum": "bd06b8db5f2460f99e50dc75d9795a87a596435b88235e3c812a844238b8b05f",
    "statements": [
      "UPDATE unit_name SET above = (SELECT group_concat(folded, ' ') FROM (SELECT DISTINCT parent.folded FROM unit_link JOIN unit_name AS parent ON parent.unit_id = unit_link.parent_id WHERE unit_link.unit_id = unit_name.unit_id AND unit_link.valid_from < unit_name.valid_until AND unit_name.valid_from < unit_link.valid_until AND parent.valid_from < min(unit_name.valid_until, unit_link.valid_until) AND max(unit_name.valid_from, unit_link.valid_from) < parent.valid_until ORDER BY parent.valid_from));",
      "CREATE VIRTUAL TABLE unit_search USING fts5(folded, above, content='unit_name', tokenize=\"ascii tokenchars '%'\", prefix='1 2 3');",
      "INSERT INTO unit_search (unit_search) VALUES ('rebuild');",
      "CREATE TRIGGER unit_search_added AFTER INSERT ON unit_name BEGIN INSERT INTO unit_search (rowid, folded, above) VALUES (NEW.rowid, NEW.folded, NEW.above); END;",
      "CREATE TRIGGER unit_search_removed AFTER DELETE ON unit_name BEGIN INSERT INTO unit_search (unit_search, rowid, folded, above) VALUES ('delete', OLD.rowid, OLD.folded, OLD.above); END;",
      "CREATE TRIGGER unit_search_changed AFTER UPDATE ON unit_name BEGIN INSERT INTO unit_search (unit_search, rowid, folded, above) VALUES ('delete', OLD.rowid, OLD.folded, OLD.above); INSERT INTO unit_search (rowid, folded, above) VALUES (NEW.rowid, NEW.folded, NEW.above); END;"
    ]
  },
  {
    "name": "0018_host_place_branch_open",
    "checksum": "6648a6a66772788011801a3b3ff439d6ecfb3a01084b0c5542631a8c3d1bf3fe",
    "statements": [
      "CREATE UNIQUE INDEX `host_place_branch_open` ON `host_place_branch` (`place_id`) WHERE valid_until = '9999-12-31';"
    ]
  },
  {
    "name": "0019_unit_consent",
    "checksum": "f433e7fe45fe2427477123a44c2396c48904688a9787e81670861776144942b3",
    "statements": [
      "CREATE TABLE `unit_consent` (\n\t`unit_id` text NOT NULL,\n\t`valid_from` text NOT NULL,\n\t`plan_id` text NOT NULL,\n\t`document` text NOT NULL,\n\tPRIMARY KEY(`unit_id`, `valid_from`, `plan_id`, `document`)\n);",
      "CREATE INDEX `unit_consent_plan` ON `unit_consent` (`plan_id`);"
    ]
  },
  {
    "name": "0020_register_revision",
    "checksum": "7ee4b08851a84248db6083290259221fc982bfa722e3fb560152b3291166835b",
    "statements": [
      "CREATE TABLE `register_revision` (\n\t`subject` text NOT NULL,\n\t`revision` integer NOT NULL,\n\t`written_at` integer NOT NULL,\n\tPRIMARY KEY(`subject`, `revision`)\n);"
    ]
  },
  {
    "name": "0021_discipline",
    "checksum": "8206bbdf1f012ed5e8d5e547f90c2cf9a0abed1f42c1491e941c8f01d017eae3",
    "statements": [
      "CREATE TABLE `discipline_decision` (\n\t`id` text NOT NULL,\n\t`unit_id` text NOT NULL,\n\t`subject` text NOT NULL,\n\t`form` text NOT NULL,\n\t`number` text NOT NULL,\n\t`decided_on` text NOT NULL,\n\t`issuer` text NOT NULL,\n\t`violated_in` text NOT NULL,\n\t`duty_related` integer NOT NULL,\n\t`self_detected` integer NOT NULL,\n\t`remedied` integer NOT NULL,\n\t`is_withdrawn` integer NOT NULL,\n\t`revision` integer NOT NULL,\n\t`superseded_by` integer,\n\t`reason` text,\n\t`recorded_by` text NOT NULL,\n\t`recorded_by_title` text NOT NULL,\n\t`recorded_at` integer NOT NULL,\n\tPRIMARY KEY(`id`, `revision`)\n);",
      "CREATE INDEX `discipline_by_day` ON `discipline_decision` (`decided_on`,`id`) WHERE superseded_by IS NULL;",
      "CREATE UNIQUE INDEX `discipline_once` ON `discipline_decision` (`unit_id`,`decided_on`,`subject`,`number`,`issuer`) WHERE superseded_by IS NULL AND is_withdrawn = 0;"
    ]
  },
  {
    "name": "0022_discipline_guards",
    "checksum": "d1c8cdd1812b04c15f0736628b048b60417de0c6021adf3a93abbbc463df762e",
    "statements": [
      "CREATE TRIGGER discipline_in_order BEFORE INSERT ON discipline_decision WHEN NEW.superseded_by IS NOT NULL OR NEW.revision <> (SELECT coalesce(max(revision), 0) + 1 FROM discipline_decision WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM discipline_decision WHERE id = NEW.id AND (is_withdrawn = 1 OR superseded_by IS NULL)) OR EXISTS (SELECT 1 FROM discipline_decision WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: discipline-moved-on'); END;",
      "CREATE TRIGGER discipline_says_why BEFORE INSERT ON discipline_decision WHEN (NEW.revision = 1) <> (NEW.reason IS NULL) OR trim(NEW.reason) = '' OR (NEW.revision = 1 AND NEW.is_withdrawn = 1) BEGIN SELECT RAISE(ABORT, 'refused: discipline-without-reason'); END;",
      "CREATE TRIGGER discipline_superseded_once BEFORE UPDATE OF superseded_by ON discipline_decision WHEN OLD.superseded_by IS NOT NULL OR OLD.is_withdrawn = 1 OR NEW.superseded_by IS NOT OLD.revision + 1 BEGIN SELECT RAISE(ABORT, 'refused: discipline-moved-on'); END;",
      "CREATE TRIGGER discipline_immutable BEFORE UPDATE OF id, unit_id, subject, form, number, decided_on, issuer, violated_in, duty_related, self_detected, remedied, is_withdrawn, revision, reason, recorded_by, recorded_by_title, recorded_at ON discipline_decision BEGIN SELECT RAISE(ABORT, 'refused: discipline-is-immutable'); END;",
      "CREATE TRIGGER discipline_stays_in_place BEFORE UPDATE ON discipline_decision WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: discipline-is-immutable'); END;",
      "CREATE TRIGGER discipline_no_delete BEFORE DELETE ON discipline_decision BEGIN SELECT RAISE(ABORT, 'refused: discipline-is-immutable'); END;"
    ]
  },
  {
    "name": "0023_plan_register",
    "checksum": "2f00c5a1605a957398f78c5b8eff39a61e3e75290726a869f4d87bcf74721d56",
    "statements": [
      "CREATE TABLE `plan_register` (\n\t`plan_id` text NOT NULL,\n\t`subject` text NOT NULL,\n\t`before` text,\n\t`after` text NOT NULL,\n\tPRIMARY KEY(`plan_id`, `subject`)\n);"
    ]
  },
  {
    "name": "0024_answer_terms",
    "checksum": "a7d1a1c8dad19a5a04d2853c2e1fc527ede17e61ff8afeec1648392ea4dbcad5",
    "statements": [
      "CREATE TABLE `answer_terms` (\n\t`revision` integer PRIMARY KEY NOT NULL,\n\t`days` text NOT NULL,\n\t`legal_basis` text,\n\t`set_by` text NOT NULL,\n\t`set_by_title` text NOT NULL,\n\t`set_at` integer NOT NULL\n);",
      "CREATE TRIGGER answer_terms_in_order BEFORE INSERT ON answer_terms WHEN NEW.revision <> (SELECT coalesce(max(revision), 0) + 1 FROM answer_terms) BEGIN SELECT RAISE(ABORT, 'refused: answer-terms-are-append-only'); END;",
      "CREATE TRIGGER answer_terms_fixed BEFORE UPDATE ON answer_terms BEGIN SELECT RAISE(ABORT, 'refused: answer-terms-are-append-only'); END;",
      "CREATE TRIGGER answer_terms_stay BEFORE DELETE ON answer_terms BEGIN SELECT RAISE(ABORT, 'refused: answer-terms-are-append-only'); END;"
    ]
  },
  {
    "name": "0025_plan_register_guards",
    "checksum": "7016e80bff51a5dc65cd5587650b4f9d55768484e88ddcaec938b34dd700c4c3",
    "statements": [
      "CREATE TRIGGER plan_register_fixed BEFORE UPDATE ON plan_register BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "CREATE TRIGGER plan_register_stays BEFORE DELETE ON plan_register BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;"
    ]
  },
  {
    "name": "0026_unit_search_of_days",
    "checksum": "bc116477f1d10737d5b9c8628ef057e4c3323abade85f2a8bec0a2cde9e6fefb",
    "statements": [
      "DROP TRIGGER unit_search_added;",
      "DROP TRIGGER unit_search_removed;",
      "DROP TRIGGER unit_search_changed;",
      "DROP TABLE unit_search;",
      "ALTER TABLE `unit_name` DROP COLUMN `above`;",
      "CREATE VIRTUAL TABLE unit_search USING fts5(unit_id UNINDEXED, valid_from UNINDEXED, valid_until UNINDEXED, name UNINDEXED, parent_name UNINDEXED, folded, above, itself, beneath, days, detail=column, tokenize=\"ascii tokenchars '%_'\");",
      "INSERT INTO unit_search (rowid, unit_id, valid_from, valid_until, name, parent_name, folded, above, itself, beneath, days) WITH piece AS (\n    SELECT own.unit_id, own.name, own.folded, parent.name AS parent_name, parent.folded AS above,\n      max(own.valid_from, link.valid_from, coalesce(parent.valid_from, link.valid_from)) AS begins,\n      min(own.valid_until, link.valid_until, coalesce(parent.valid_until, link.valid_until)) AS ends\n    FROM unit_name AS own\n    JOIN unit_link AS link ON link.unit_id = own.unit_id\n      AND link.valid_from < own.valid_until AND own.valid_from < link.valid_until\n    LEFT JOIN unit_name AS parent ON parent.unit_id = link.parent_id\n      AND parent.valid_from < min(own.valid_until, link.valid_until)\n      AND max(own.valid_from, link.valid_from) < parent.valid_until\n    WHERE own.unit_id IN (SELECT id FROM unit)),\n  cut AS (\n    SELECT unit_id, begins, begins AS day FROM piece\n    UNION SELECT unit_id, begins, unit_closure.valid_from FROM piece JOIN unit_closure ON descendant_id = unit_id\n      AND unit_closure.valid_from > begins AND unit_closure.valid_from < ends\n    UNION SELECT unit_id, begins, unit_closure.valid_until FROM piece JOIN unit_closure ON descendant_id = unit_id\n      AND unit_closure.valid_until > begins AND unit_closure.valid_until < ends),\n  stretch AS MATERIALIZED (\n    SELECT piece.*, day AS valid_from,\n      lead(day, 1, ends) OVER (PARTITION BY piece.unit_id, piece.begins ORDER BY day) AS valid_until\n    FROM piece JOIN cut ON cut.unit_id = piece.unit_id AND cut.begins = piece.begins),\n  span AS MATERIALIZED (\n    SELECT DISTINCT valid_from, valid_until, CASE WHEN valid_from < '1900' THEN 0 WHEN valid_from >= '2156' THEN 131071 ELSE ((substr(valid_from, 1, 4) - 1900) * 16 + substr(valid_from, 6, 2) - 1) * 32 + substr(valid_from, 9, 2) - 1 END AS begins,\n      CASE WHEN valid_until < '1900' THEN 1 WHEN valid_until >= '2156' THEN 131072 ELSE ((substr(valid_until, 1, 4) - 1900) * 16 + substr(valid_until, 6, 2) - 1) * 32 + substr(valid_until, 9, 2) - 1 END AS ends\n    FROM stretch),\n  side_of AS (\n    SELECT span.*, value >> 1 AS size, value & 1 AS is_end FROM span JOIN json_each('[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35]')),\n  block_of AS (\n    SELECT valid_from, valid_until,\n      (131072 >> size) + CASE is_end WHEN 0 THEN (begins + (1 << size) - 1) >> size ELSE (ends >> size) - 1 END AS block\n    FROM side_of\n    WHERE (begins + (1 << size) - 1) >> size < ends >> size\n      AND CASE is_end WHEN 0 THEN (begins + (1 << size) - 1) >> size ELSE ends >> size END & 1),\n  days_of AS MATERIALIZED (\n    SELECT valid_from, valid_until, group_concat('_' || block, ' ') AS days FROM block_of GROUP BY valid_from, valid_until),\n  placed AS MATERIALIZED (\n    SELECT stretch.*, (SELECT count(*) FROM unit_closure WHERE descendant_id = stretch.unit_id AND depth > 0\n  AND unit_closure.valid_from <= stretch.valid_from AND stretch.valid_from < unit_closure.valid_until) AS depth,\n      (SELECT group_concat('_' || replace(ancestor_id, '-', ''), ' ') FROM unit_closure WHERE descendant_id = stretch.unit_id AND depth > 0\n  AND unit_closure.valid_from <= stretch.valid_from AND stretch.valid_from < unit_closure.valid_until) AS beneath\n    FROM stretch),\n  last AS MATERIALIZED (\n    SELECT depth, coalesce(\n      (SELECT rowid FROM unit_search WHERE rowid BETWEEN depth * 1099511627776 AND (depth + 1) * 1099511627776 - 1\n        ORDER BY rowid DESC LIMIT 1), depth * 1099511627776) AS number\n    FROM (SELECT DISTINCT depth FROM placed))\n  SELECT number + row_number() OVER (PARTITION BY placed.depth ORDER BY unit_id, placed.valid_from),\n    unit_id, placed.valid_from, placed.valid_until, name, parent_name, folded, above,\n    '_' || replace(unit_id, '-', '') || ' __' || replace(folded, ' ', '_'), beneath, days\n  FROM placed JOIN last ON last.depth = placed.depth\n  JOIN days_of ON days_of.valid_from = placed.valid_from AND days_of.valid_until = placed.valid_until;"
    ]
  },
  {
    "name": "0027_unit_level",
    "checksum": "4cd691a37148635aafd729871b1e123ebd9063f543576c2b158b6c341588509c",
    "statements": [
      "CREATE TABLE `unit_level` (\n\t`parent_id` text NOT NULL,\n\t`block` integer NOT NULL,\n\t`place` text NOT NULL,\n\t`name` text NOT NULL,\n\tPRIMARY KEY(`parent_id`, `block`, `place`)\n) WITHOUT ROWID;",
      "ALTER TABLE `unit_name` ADD `sort_key` text DEFAULT '' NOT NULL;",
      "UPDATE unit_name SET sort_key = folded;",
      "INSERT INTO unit_level (parent_id, block, place, name) WITH stretch AS MATERIALIZED (\n    SELECT link.parent_id, own.sort_key || char(9) || own.unit_id AS place, own.name,\n      max(own.valid_from, link.valid_from) AS valid_from, min(own.valid_until, link.valid_until) AS valid_until\n    FROM unit_name AS own JOIN unit_link AS link ON link.unit_id = own.unit_id\n      AND link.valid_from < own.valid_until AND own.valid_from < link.valid_until\n    WHERE own.unit_id IN (SELECT id FROM unit)),\n  span AS MATERIALIZED (\n    SELECT DISTINCT valid_from, valid_until, CASE WHEN valid_from < '1900' THEN 0 WHEN valid_from >= '2156' THEN 131071 ELSE ((substr(valid_from, 1, 4) - 1900) * 16 + substr(valid_from, 6, 2) - 1) * 32 + substr(valid_from, 9, 2) - 1 END AS begins,\n      CASE WHEN valid_until < '1900' THEN 1 WHEN valid_until >= '2156' THEN 131072 ELSE ((substr(valid_until, 1, 4) - 1900) * 16 + substr(valid_until, 6, 2) - 1) * 32 + substr(valid_until, 9, 2) - 1 END AS ends\n    FROM stretch),\n  side_of AS (\n    SELECT span.*, value >> 1 AS size, value & 1 AS is_end FROM span JOIN json_each('[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35]')),\n  block_of AS MATERIALIZED (\n    SELECT valid_from, valid_until,\n      (131072 >> size) + CASE is_end WHEN 0 THEN (begins + (1 << size) - 1) >> size ELSE (ends >> size) - 1 END AS block\n    FROM side_of\n    WHERE (begins + (1 << size) - 1) >> size < ends >> size\n      AND CASE is_end WHEN 0 THEN (begins + (1 << size) - 1) >> size ELSE ends >> size END & 1)\n  SELECT parent_id, block, place, name FROM stretch\n  JOIN block_of ON block_of.valid_from = stretch.valid_from AND block_of.valid_until = stretch.valid_until;"
    ]
  },
  {
    "name": "0028_policy_revision",
    "checksum": "9507c5c37857b58063eacc0d6daec6b8ba99af48adf2a8288a5aa419a6de99eb",
    "statements": [
      "ALTER TABLE `access_policy` ADD `revision` integer DEFAULT 1 NOT NULL;",
      "CREATE TRIGGER access_policy_in_order BEFORE UPDATE ON access_policy WHEN NEW.revision <> OLD.revision + 1 BEGIN SELECT RAISE(ABORT, 'refused: access-policy-moved-on'); END;"
    ]
  },
  {
    "name": "0029_plan_belongings",
    "checksum": "ea4357c99abbf485e9c9a6f40787169e11c02e555c92449d5aaf8d92a099bfd2",
    "statements": [
      "CREATE TABLE `plan_draft_fate` (\n\t`draft_id` text NOT NULL,\n\t`on` text NOT NULL,\n\t`plan_id` text NOT NULL,\n\t`from_unit_id` text NOT NULL,\n\t`to_unit_id` text,\n\tPRIMARY KEY(`draft_id`, `on`, `from_unit_id`)\n);",
      "CREATE INDEX `plan_draft_fate_plan` ON `plan_draft_fate` (`plan_id`);",
      "CREATE TABLE `plan_target` (\n\t`plan_id` text NOT NULL,\n\t`unit_id` text NOT NULL,\n\t`indicator` text NOT NULL,\n\t`category` text NOT NULL,\n\t`period` text NOT NULL,\n\t`revision` integer NOT NULL,\n\t`on` text NOT NULL,\n\t`outcome` text NOT NULL,\n\t`to_unit_id` text,\n\t`to_revision` integer,\n\tPRIMARY KEY(`unit_id`, `indicator`, `category`, `period`, `revision`, `plan_id`)\n);",
      "CREATE INDEX `plan_target_received` ON `plan_target` (`to_unit_id`,`indicator`,`category`,`period`) WHERE to_unit_id IS NOT NULL;",
      "CREATE INDEX `plan_target_plan` ON `plan_target` (`plan_id`);",
      "ALTER TABLE `plan_revision` ADD `belongings` text;"
    ]
  },
  {
    "name": "0030_plan_belonging_guards",
    "checksum": "448af18777cad879deaf293cbedb680299acb4307097ee0f8c625bf1aa53730d",
    "statements": [
      "CREATE TRIGGER plan_target_as_seen BEFORE INSERT ON plan_target WHEN NEW.revision IS NOT (SELECT max(revision) FROM target WHERE unit_id = NEW.unit_id AND indicator = NEW.indicator AND category = NEW.category AND period = NEW.period) BEGIN SELECT RAISE(ABORT, 'refused: target-moved-on'); END;",
      "CREATE TRIGGER plan_target_fixed BEFORE UPDATE ON plan_target BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "CREATE TRIGGER plan_target_stays BEFORE DELETE ON plan_target WHEN (SELECT state FROM plan WHERE id = OLD.plan_id) IS NOT 'applied' BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "CREATE TRIGGER plan_draft_fate_fixed BEFORE UPDATE ON plan_draft_fate BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "CREATE TRIGGER plan_draft_fate_stays BEFORE DELETE ON plan_draft_fate WHEN (SELECT state FROM plan WHERE id = OLD.plan_id) IS NOT 'applied' BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "DROP TRIGGER target_no_delete;",
      "CREATE TRIGGER target_no_delete BEFORE DELETE ON target WHEN NOT EXISTS (SELECT 1 FROM plan_target JOIN plan ON plan.id = plan_target.plan_id WHERE plan.state = 'applied' AND to_unit_id = OLD.unit_id AND indicator = OLD.indicator AND category = OLD.category AND period = OLD.period AND to_revision = OLD.revision) BEGIN SELECT RAISE(ABORT, 'refused: target-is-immutable'); END;"
    ]
  },
  {
    "name": "0031_cap_decision",
    "checksum": "a891fd8c730fcb84ab23fa095ee608f352cbdc5a3833bd991fb0b9df5beada64",
    "statements": [
      "CREATE TABLE `cap_decision` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`unit_id` text NOT NULL,\n\t`year` integer NOT NULL,\n\t`subject` text NOT NULL,\n\t`group_name` text NOT NULL,\n\t`rule_set` text NOT NULL,\n\t`number` text NOT NULL,\n\t`decided_on` text NOT NULL,\n\t`body` text NOT NULL,\n\t`signatory` text NOT NULL,\n\t`content` text NOT NULL,\n\t`recorded_by` text NOT NULL,\n\t`recorded_by_title` text NOT NULL,\n\t`recorded_at` integer NOT NULL\n);",
      "CREATE INDEX `cap_decision_by_year` ON `cap_decision` (`year`,`id`);",
      "CREATE TRIGGER cap_decision_once BEFORE INSERT ON cap_decision WHEN EXISTS (SELECT 1 FROM cap_decision WHERE id = NEW.id OR rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: cap-decision-is-immutable'); END;",
      "CREATE TRIGGER cap_decision_fixed BEFORE UPDATE ON cap_decision BEGIN SELECT RAISE(ABORT, 'refused: cap-decision-is-immutable'); END;",
      "CREATE TRIGGER cap_decision_stays BEFORE DELETE ON cap_decision BEGIN SELECT RAISE(ABORT, 'refused: cap-decision-is-immutable'); END;"
    ]
  },
  {
    "name": "0032_standing_access",
    "checksum": "a414ca07a1168839949a83c15187f0f2449474d4027504ee3b90f698afc3cd7f",
    "statements": [
      "CREATE TABLE `held_links` (\n\t`account_id` text PRIMARY KEY NOT NULL,\n\t`own` text DEFAULT '[]' NOT NULL,\n\t`lent` text DEFAULT '[]' NOT NULL\n);",
      "ALTER TABLE `account` ADD `access_revision` integer DEFAULT 0 NOT NULL;",
      "ALTER TABLE `session` ADD `in_place_of` text;",
      "CREATE TRIGGER account_access_stands BEFORE UPDATE OF access_revision ON account WHEN NEW.access_revision < OLD.access_revision BEGIN SELECT RAISE(ABORT, 'refused: access-moved-on'); END;",
      "CREATE TRIGGER session_in_place_of_one BEFORE INSERT ON session WHEN NEW.in_place_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM session WHERE id = NEW.in_place_of AND account_id = NEW.account_id) BEGIN SELECT RAISE(ABORT, 'refused: access-moved-on'); END;",
      "INSERT INTO `held_links` (`account_id`) SELECT `account_id` FROM `role_grant` UNION SELECT `to_account_id` FROM `role_delegation`;",
      "UPDATE held_links SET own = (SELECT json_group_array(json_object('id', id, 'role', role, 'unitId', unit_id, 'viewUnitId', view_unit_id, 'validFrom', valid_from, 'validUntil', valid_until)) FROM role_grant WHERE role_grant.account_id = held_links.account_id AND valid_until > valid_from), lent = (SELECT json_group_array(json_object('id', id, 'role', role, 'unitId', unit_id, 'viewUnitId', view_unit_id, 'validFrom', valid_from, 'validUntil', valid_until, 'grantId', grant_id, 'isSuspended', json(iif(is_suspended, 'true', 'false')))) FROM role_delegation WHERE to_account_id = held_links.account_id AND valid_until > valid_from);",
      "CREATE TRIGGER role_grant_is_held AFTER INSERT ON role_grant BEGIN INSERT INTO held_links (account_id) SELECT NEW.account_id WHERE NOT EXISTS (SELECT 1 FROM held_links WHERE account_id = NEW.account_id); UPDATE held_links SET own = (SELECT json_group_array(json_object('id', id, 'role', role, 'unitId', unit_id, 'viewUnitId', view_unit_id, 'validFrom', valid_from, 'validUntil', valid_until)) FROM role_grant WHERE account_id = NEW.account_id AND valid_until > valid_from) WHERE account_id = NEW.account_id; END;",
      "CREATE TRIGGER role_grant_end_is_held AFTER UPDATE OF valid_until ON role_grant BEGIN INSERT INTO held_links (account_id) SELECT NEW.account_id WHERE NOT EXISTS (SELECT 1 FROM held_links WHERE account_id = NEW.account_id); UPDATE held_links SET own = (SELECT json_group_array(json_object('id', id, 'role', role, 'unitId', unit_id, 'viewUnitId', view_unit_id, 'validFrom', valid_from, 'validUntil', valid_until)) FROM role_grant WHERE account_id = NEW.account_id AND valid_until > valid_from) WHERE account_id = NEW.account_id; END;",
      "CREATE TRIGGER role_delegation_is_held AFTER INSERT ON role_delegation BEGIN INSERT INTO held_links (account_id) SELECT NEW.to_account_id WHERE NOT EXISTS (SELECT 1 FROM held_links WHERE account_id = NEW.to_account_id); UPDATE held_links SET lent = (SELECT json_group_array(json_object('id', id, 'role', role, 'unitId', unit_id, 'viewUnitId', view_unit_id, 'validFrom', valid_from, 'validUntil', valid_until, 'grantId', grant_id, 'isSuspended', json(iif(is_suspended, 'true', 'false')))) FROM role_delegation WHERE to_account_id = NEW.to_account_id AND valid_until > valid_from) WHERE account_id = NEW.to_account_id; END;",
      "CREATE TRIGGER role_delegation_change_is_held AFTER UPDATE OF valid_until, is_suspended ON role_delegation BEGIN INSERT INTO held_links (account_id) SELECT NEW.to_account_id WHERE NOT EXISTS (SELECT 1 FROM held_links WHERE account_id = NEW.to_account_id); UPDATE held_links SET lent = (SELECT json_group_array(json_object('id', id, 'role', role, 'unitId', unit_id, 'viewUnitId', view_unit_id, 'validFrom', valid_from, 'validUntil', valid_until, 'grantId', grant_id, 'isSuspended', json(iif(is_suspended, 'true', 'false')))) FROM role_delegation WHERE to_account_id = NEW.to_account_id AND valid_until > valid_from) WHERE account_id = NEW.to_account_id; END;",
      "CREATE TRIGGER held_links_follow BEFORE UPDATE ON held_links WHEN NEW.account_id <> OLD.account_id OR NEW.own IS NOT (SELECT json_group_array(json_object('id', id, 'role', role, 'unitId', unit_id, 'viewUnitId', view_unit_id, 'validFrom', valid_from, 'validUntil', valid_until)) FROM role_grant WHERE account_id = NEW.account_id AND valid_until > valid_from) OR NEW.lent IS NOT (SELECT json_group_array(json_object('id', id, 'role', role, 'unitId', unit_id, 'viewUnitId', view_unit_id, 'validFrom', valid_from, 'validUntil', valid_until, 'grantId', grant_id, 'isSuspended', json(iif(is_suspended, 'true', 'false')))) FROM role_delegation WHERE to_account_id = NEW.account_id AND valid_until > valid_from) BEGIN SELECT RAISE(ABORT, 'refused: links-follow-grants'); END;",
      "CREATE TRIGGER held_links_begin_empty BEFORE INSERT ON held_links WHEN NEW.own <> '[]' OR NEW.lent <> '[]' OR EXISTS (SELECT 1 FROM held_links WHERE account_id = NEW.account_id OR rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: links-follow-grants'); END;",
      "CREATE TRIGGER held_links_stay BEFORE DELETE ON held_links BEGIN SELECT RAISE(ABORT, 'refused: links-follow-grants'); END;"
    ]
  },
  {
    "name": "0033_place_counts",
    "checksum": "ca59ca5b52dac59d60c95f4dfaf895bbbc23e7c62be5ee5671b2c73af230b0c8",
    "statements": [
      "CREATE TABLE `host_place_count` (\n\t`unit_id` text NOT NULL,\n\t`block` integer NOT NULL,\n\t`counts` text NOT NULL,\n\tPRIMARY KEY(`unit_id`, `block`)\n) WITHOUT ROWID;",
      "CREATE TABLE `host_place_standing` (\n\t`place_id` text NOT NULL,\n\t`unit_id` text NOT NULL,\n\t`valid_from` text NOT NULL,\n\t`valid_until` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`state` text NOT NULL,\n\t`is_led` integer NOT NULL,\n\tPRIMARY KEY(`place_id`, `unit_id`, `valid_from`)\n) WITHOUT ROWID;",
      "CREATE INDEX `host_place_standing_listed` ON `host_place_standing` (`unit_id`,`state`,`kind`,`valid_until`,`place_id`);",
      "INSERT INTO host_place_count (unit_id, block, counts) WITH of_place (id) AS (SELECT id FROM host_place), wanted AS MATERIALIZED (SELECT id FROM of_place),\n  point AS (\n    SELECT place.id AS place_id, CASE edge.value WHEN 0 THEN valid_from ELSE valid_until END AS day\n    FROM wanted JOIN host_place AS place ON place.id = wanted.id JOIN json_each('[0,1]') AS edge\n    UNION SELECT place_id, CASE edge.value WHEN 0 THEN valid_from ELSE valid_until END\n    FROM wanted JOIN host_place_branch ON place_id = wanted.id JOIN json_each('[0,1]') AS edge\n    UNION SELECT place_id, CASE edge.value WHEN 0 THEN founded_on ELSE closed_on END\n    FROM wanted JOIN host_place_branch ON place_id = wanted.id JOIN unit ON unit.id = unit_id JOIN json_each('[0,1]') AS edge),\n  piece AS (\n    SELECT place_id, day AS valid_from, lead(day) OVER (PARTITION BY place_id ORDER BY day) AS valid_until FROM point),\n  hosted AS MATERIALIZED (\n    SELECT place.id AS place_id, place.kind, piece.valid_from, piece.valid_until,\n      CASE WHEN branch.state = 'none' THEN 'none' WHEN own.id IS NULL THEN 'unknown' ELSE branch.state END AS state,\n      CASE WHEN branch.state = 'none' OR own.id IS NULL THEN 0 ELSE branch.has_committee END AS is_led\n    FROM piece\n    JOIN host_place AS place ON place.id = piece.place_id\n      AND place.valid_from <= piece.valid_from AND piece.valid_until <= place.valid_until\n    LEFT JOIN host_place_branch AS branch ON branch.place_id = place.id\n      AND branch.valid_from <= piece.valid_from AND piece.valid_from < branch.valid_until\n    LEFT JOIN unit AS own ON own.id = branch.unit_id\n      AND own.founded_on <= piece.valid_from AND piece.valid_from < own.closed_on),\n  fresh AS MATERIALIZED (\n    SELECT hosted.place_id, above.ancestor_id AS unit_id, max(hosted.valid_from, under.valid_from, above.valid_from) AS valid_from,\n      min(hosted.valid_until, under.valid_until, above.valid_until) AS valid_until, hosted.kind, hosted.state, hosted.is_led\n    FROM hosted\n    JOIN host_place_unit AS under ON under.place_id = hosted.place_id\n    JOIN unit_closure AS above ON above.descendant_id = under.unit_id\n    WHERE max(hosted.valid_from, under.valid_from, above.valid_from) < min(hosted.valid_until, under.valid_until, above.valid_until)\n    UNION ALL\n    SELECT place.id, above.ancestor_id, max(place.valid_from, under.valid_from, ended.closed_on),\n      min(place.valid_until, under.valid_until), place.kind, 'astray', 0\n    FROM wanted\n    JOIN host_place AS place ON place.id = wanted.id\n    JOIN host_place_unit AS under ON under.place_id = place.id\n    JOIN unit AS ended ON ended.id = under.unit_id\n    JOIN unit_closure AS above ON above.descendant_id = ended.id AND above.valid_until = ended.closed_on\n    WHERE max(place.valid_from, under.valid_from, ended.closed_on) < min(place.valid_until, under.valid_until)), changed AS MATERIALIZED (\n    SELECT unit_id, valid_from, valid_until, kind, state, is_led, sum(sign) AS places\n    FROM (SELECT place_id, unit_id, valid_from, valid_until, kind, state, is_led, 1 AS sign FROM fresh\n      UNION ALL SELECT place_id, unit_id, valid_from, valid_until, kind, state, is_led, -1 FROM wanted JOIN host_place_standing ON place_id = wanted.id)\n    GROUP BY unit_id, valid_from, valid_until, kind, state, is_led HAVING sum(sign) <> 0),\n  span AS MATERIALIZED (\n    SELECT DISTINCT valid_from, valid_until, CASE WHEN valid_from < '1900' THEN 0 WHEN valid_from >= '2156' THEN 131071 ELSE ((substr(valid_from, 1, 4) - 1900) * 16 + substr(valid_from, 6, 2) - 1) * 32 + substr(valid_from, 9, 2) - 1 END AS begins,\n      CASE WHEN valid_until < '1900' THEN 1 WHEN valid_until >= '2156' THEN 131072 ELSE ((substr(valid_until, 1, 4) - 1900) * 16 + substr(valid_until, 6, 2) - 1) * 32 + substr(valid_until, 9, 2) - 1 END AS ends\n    FROM changed),\n  side_of AS (\n    SELECT span.*, value >> 1 AS size, value & 1 AS is_end FROM span JOIN json_each('[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35]')),\n  block_of AS MATERIALIZED (\n    SELECT valid_from, valid_until,\n      (131072 >> size) + CASE is_end WHEN 0 THEN (begins + (1 << size) - 1) >> size ELSE (ends >> size) - 1 END AS block\n    FROM side_of\n    WHERE (begins + (1 << size) - 1) >> size < ends >> size\n      AND CASE is_end WHEN 0 THEN (begins + (1 << size) - 1) >> size ELSE ends >> size END & 1),\n  word_of AS (\n    SELECT unit_id, valid_from, valid_until, kind || '/' || state AS word, places FROM changed\n    UNION ALL SELECT unit_id, valid_from, valid_until, kind || '/led', places FROM changed WHERE is_led = 1),\n  summed AS (\n    SELECT unit_id, block, word, sum(places) AS places FROM word_of\n    JOIN block_of ON block_of.valid_from = word_of.valid_from AND block_of.valid_until = word_of.valid_until\n    GROUP BY unit_id, block, word HAVING sum(places) <> 0)\n  SELECT unit_id, block, json_group_object(word, places) FROM summed WHERE true GROUP BY unit_id, block\n  ON CONFLICT (unit_id, block) DO UPDATE SET counts = (\n    SELECT json_group_object(key, places) FROM (\n      SELECT key, sum(value) AS places FROM (\n        SELECT key, value FROM json_each(host_place_count.counts)\n        UNION ALL SELECT key, value FROM json_each(excluded.counts))\n      GROUP BY key HAVING sum(value) <> 0));",
      "INSERT INTO host_place_standing (place_id, unit_id, valid_from, valid_until, kind, state, is_led) WITH of_place (id) AS (SELECT id FROM host_place), wanted AS MATERIALIZED (SELECT id FROM of_place),\n  point AS (\n    SELECT place.id AS place_id, CASE edge.value WHEN 0 THEN valid_from ELSE valid_until END AS day\n    FROM wanted JOIN host_place AS place ON place.id = wanted.id JOIN json_each('[0,1]') AS edge\n    UNION SELECT place_id, CASE edge.value WHEN 0 THEN valid_from ELSE valid_until END\n    FROM wanted JOIN host_place_branch ON place_id = wanted.id JOIN json_each('[0,1]') AS edge\n    UNION SELECT place_id, CASE edge.value WHEN 0 THEN founded_on ELSE closed_on END\n    FROM wanted JOIN host_place_branch ON place_id = wanted.id JOIN unit ON unit.id = unit_id JOIN json_each('[0,1]') AS edge),\n  piece AS (\n    SELECT place_id, day AS valid_from, lead(day) OVER (PARTITION BY place_id ORDER BY day) AS valid_until FROM point),\n  hosted AS MATERIALIZED (\n    SELECT place.id AS place_id, place.kind, piece.valid_from, piece.valid_until,\n      CASE WHEN branch.state = 'none' THEN 'none' WHEN own.id IS NULL THEN 'unknown' ELSE branch.state END AS state,\n      CASE WHEN branch.state = 'none' OR own.id IS NULL THEN 0 ELSE branch.has_committee END AS is_led\n    FROM piece\n    JOIN host_place AS place ON place.id = piece.place_id\n      AND place.valid_from <= piece.valid_from AND piece.valid_until <= place.valid_until\n    LEFT JOIN host_place_branch AS branch ON branch.place_id = place.id\n      AND branch.valid_from <= piece.valid_from AND piece.valid_from < branch.valid_until\n    LEFT JOIN unit AS own ON own.id = branch.unit_id\n      AND own.founded_on <= piece.valid_from AND piece.valid_from < own.closed_on),\n  fresh AS MATERIALIZED (\n    SELECT hosted.place_id, above.ancestor_id AS unit_id, max(hosted.valid_from, under.valid_from, above.valid_from) AS valid_from,\n      min(hosted.valid_until, under.valid_until, above.valid_until) AS valid_until, hosted.kind, hosted.state, hosted.is_led\n    FROM hosted\n    JOIN host_place_unit AS under ON under.place_id = hosted.place_id\n    JOIN unit_closure AS above ON above.descendant_id = under.unit_id\n    WHERE max(hosted.valid_from, under.valid_from, above.valid_from) < min(hosted.valid_until, under.valid_until, above.valid_until)\n    UNION ALL\n    SELECT place.id, above.ancestor_id, max(place.valid_from, under.valid_from, ended.closed_on),\n      min(place.valid_until, under.valid_until), place.kind, 'astray', 0\n    FROM wanted\n    JOIN host_place AS place ON place.id = wanted.id\n    JOIN host_place_unit AS under ON under.place_id = place.id\n    JOIN unit AS ended ON ended.id = under.unit_id\n    JOIN unit_closure AS above ON above.descendant_id = ended.id AND above.valid_until = ended.closed_on\n    WHERE max(place.valid_from, under.valid_from, ended.closed_on) < min(place.valid_until, under.valid_until)) SELECT place_id, unit_id, valid_from, valid_until, kind, state, is_led FROM fresh WHERE true ON CONFLICT DO NOTHING;"
    ]
  },
  {
    "name": "0034_lent_with_plans",
    "checksum": "6186c3399195004789a63464c18e85491f4415722633200cfdeb00c1745e86f5",
    "statements": [
      "CREATE TABLE `plan_delegation` (\n\t`plan_id` text NOT NULL,\n\t`delegation_id` text NOT NULL,\n\t`ended_on` text NOT NULL,\n\t`valid_until` text NOT NULL,\n\t`carried_id` text,\n\tPRIMARY KEY(`plan_id`, `delegation_id`)\n);",
      "CREATE TRIGGER plan_delegation_fixed BEFORE UPDATE ON plan_delegation BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "CREATE TRIGGER plan_delegation_stays BEFORE DELETE ON plan_delegation BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "DROP TRIGGER role_delegation_of_active;",
      "CREATE TRIGGER role_delegation_as_account BEFORE INSERT ON role_delegation WHEN NEW.is_suspended IS NOT (SELECT state <> 'active' FROM account WHERE id = NEW.from_account_id) BEGIN SELECT RAISE(ABORT, 'refused: delegation-follows-account'); END;"
    ]
  },
  {
    "name": "0035_layout_revision",
    "checksum": "4b383e8ef8f07efa8556de4858c6d4a755648b324b5eee2bafb2c33b9a4088ca",
    "statements": [
      "ALTER TABLE `structure_layout` ADD `revision` integer DEFAULT 1 NOT NULL;",
      "CREATE TRIGGER structure_layout_next BEFORE UPDATE ON structure_layout WHEN NEW.revision <> OLD.revision + 1 BEGIN SELECT RAISE(ABORT, 'refused: layout-moved-on'); END;",
      "CREATE TRIGGER structure_layout_first BEFORE INSERT ON structure_layout WHEN NEW.revision <> 1 AND NOT EXISTS (SELECT 1 FROM structure_layout WHERE name = NEW.name) BEGIN SELECT RAISE(ABORT, 'refused: layout-moved-on'); END;"
    ]
  },
  {
    "name": "0036_job_part",
    "checksum": "974efdaecd4a565b73494faa4c3a1423c73e3482d531e535235f82014fced20c",
    "statements": [
      "CREATE TABLE `job_part` (\n\t`subject` text NOT NULL,\n\t`number` integer NOT NULL,\n\t`cursor` text NOT NULL,\n\t`done` integer NOT NULL,\n\t`ground` text NOT NULL,\n\t`written_at` integer NOT NULL,\n\tPRIMARY KEY(`subject`, `number`)\n);"
    ]
  },
  {
    "name": "0037_unit_indexes",
    "checksum": "7420999a1ca4ab8125748bc42d95d67460826f6ac2b925edcd02e784e74d2395",
    "statements": [
      "CREATE INDEX `unit_closure_came` ON `unit_closure` (`ancestor_id`,`valid_from`);",
      "CREATE INDEX `unit_closure_left` ON `unit_closure` (`ancestor_id`,`valid_until`) WHERE valid_until < '9999-12-31';",
      "CREATE INDEX `unit_code_same` ON `unit_code` (lower(trim(code)));",
      "CREATE INDEX `unit_successor_on` ON `unit_successor` (`on`,`predecessor_id`,`successor_id`);"
    ]
  },
  {
    "name": "0038_target_within_life",
    "checksum": "9b5059663b976b6f4074fd3e7965e03f39dcda2c4ba65197aba999e2bd01de98",
    "statements": [
      "CREATE TRIGGER target_within_life BEFORE INSERT ON target WHEN EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit_id AND ending <> 'withProvince' AND closed_on <= NEW.as_of) AND NOT EXISTS (SELECT 1 FROM plan_target WHERE to_unit_id = NEW.unit_id AND indicator = NEW.indicator AND category = NEW.category AND period = NEW.period AND to_revision = NEW.revision) BEGIN SELECT RAISE(ABORT, 'refused: target-beyond-end'); END;"
    ]
  },
  {
    "name": "0039_successors_by_day",
    "checksum": "703c5e6c3fbc1d5ebec1c485de4e88487814318e114e2f6928a55d7e8e469908",
    "statements": [
      "DROP INDEX `unit_successor_successor`;",
      "CREATE INDEX `unit_successor_predecessor` ON `unit_successor` (`predecessor_id`,`on`);",
      "CREATE INDEX `unit_successor_successor` ON `unit_successor` (`successor_id`,`on`);"
    ]
  },
  {
    "name": "0040_cap_decision_file_hash",
    "checksum": "beb95ad46a61494ffd0104ca5defa711f106e2a81f8c9308c62f45c435590597",
    "statements": [
      "ALTER TABLE `cap_decision` ADD `file_hash` text;",
      "CREATE TRIGGER cap_decision_hashed BEFORE INSERT ON cap_decision WHEN NEW.file_hash IS NULL OR length(NEW.file_hash) <> 64 OR NEW.file_hash GLOB '*[^0-9a-f]*' BEGIN SELECT RAISE(ABORT, 'refused: cap-decision-without-file-hash'); END;"
    ]
  },
  {
    "name": "0041_code_key",
    "checksum": "e4f4b70e2eb0cf4ca0e1976bfcc49e0bf54587dc812bb01d1039aa50dfd84296",
    "statements": [
      "DROP INDEX `unit_code_same`;",
      "ALTER TABLE `unit_code` ADD `code_key` text DEFAULT '' NOT NULL;",
      "UPDATE `unit_code` SET code_key = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(trim(code)),'À','à'),'Á','á'),'Â','â'),'Ã','ã'),'È','è'),'É','é'),'Ê','ê'),'Ì','ì'),'Í','í'),'Ò','ò'),'Ó','ó'),'Ô','ô'),'Õ','õ'),'Ù','ù'),'Ú','ú'),'Ý','ý'),'Ă','ă'),'Đ','đ'),'Ĩ','ĩ'),'Ũ','ũ'),'Ơ','ơ'),'Ư','ư'),'Ạ','ạ'),'Ả','ả'),'Ấ','ấ'),'Ầ','ầ'),'Ẩ','ẩ'),'Ẫ','ẫ'),'Ậ','ậ'),'Ắ','ắ'),'Ằ','ằ'),'Ẳ','ẳ'),'Ẵ','ẵ'),'Ặ','ặ'),'Ẹ','ẹ'),'Ẻ','ẻ'),'Ẽ','ẽ'),'Ế','ế'),'Ề','ề'),'Ể','ể'),'Ễ','ễ'),'Ệ','ệ'),'Ỉ','ỉ'),'Ị','ị'),'Ọ','ọ'),'Ỏ','ỏ'),'Ố','ố'),'Ồ','ồ'),'Ổ','ổ'),'Ỗ','ỗ'),'Ộ','ộ'),'Ớ','ớ'),'Ờ','ờ'),'Ở','ở'),'Ỡ','ỡ'),'Ợ','ợ'),'Ụ','ụ'),'Ủ','ủ'),'Ứ','ứ'),'Ừ','ừ'),'Ử','ử'),'Ữ','ữ'),'Ự','ự'),'Ỳ','ỳ'),'Ỵ','ỵ'),'Ỷ','ỷ'),'Ỹ','ỹ');",
      "CREATE INDEX `unit_code_key` ON `unit_code` (`code_key`);"
    ]
  },
  {
    "name": "0042_unit_level_facts",
    "checksum": "03bdcf2d255135b408b594c062d0153f2fe4717713147cbb31617fdbea85342c",
    "statements": [
      "DROP TABLE `unit_level`;",
      "CREATE TABLE `unit_level` (\n\t`parent_id` text NOT NULL,\n\t`block` integer NOT NULL,\n\t`place` text NOT NULL,\n\t`name` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`code` text,\n\tPRIMARY KEY(`parent_id`, `block`, `place`)\n) WITHOUT ROWID;",
      "INSERT INTO unit_level (parent_id, block, place, name, kind, code) WITH dated AS MATERIALIZED (SELECT unit_id, valid_from, valid_until FROM unit_name WHERE unit_id IN (SELECT id FROM unit) UNION ALL SELECT unit_id, valid_from, valid_until FROM unit_link WHERE unit_id IN (SELECT id FROM unit) UNION ALL SELECT unit_id, valid_from, valid_until FROM unit_kind WHERE unit_id IN (SELECT id FROM unit) UNION ALL SELECT unit_id, valid_from, valid_until FROM unit_code WHERE unit_id IN (SELECT id FROM unit)),\n  edge AS (SELECT unit_id, valid_from AS day FROM dated UNION SELECT unit_id, valid_until FROM dated),\n  part AS MATERIALIZED (\n    SELECT unit_id, day AS valid_from, lead(day) OVER (PARTITION BY unit_id ORDER BY day) AS valid_until FROM edge),\n  stretch AS MATERIALIZED (\n    SELECT link.parent_id, own.sort_key || char(9) || own.unit_id AS place, own.name, sort.kind, mark.code,\n      part.valid_from, part.valid_until\n    FROM part CROSS JOIN unit_name AS own ON own.unit_id = part.unit_id AND own.valid_from <= part.valid_from AND own.valid_until > part.valid_from CROSS JOIN unit_link AS link ON link.unit_id = part.unit_id AND link.valid_from <= part.valid_from AND link.valid_until > part.valid_from\n      CROSS JOIN unit_kind AS sort ON sort.unit_id = part.unit_id AND sort.valid_from <= part.valid_from AND sort.valid_until > part.valid_from LEFT JOIN unit_code AS mark ON mark.unit_id = part.unit_id AND mark.valid_from <= part.valid_from AND mark.valid_until > part.valid_from\n    WHERE part.valid_until IS NOT NULL),\n  span AS MATERIALIZED (\n    SELECT DISTINCT valid_from, valid_until, CASE WHEN valid_from < '1900' THEN 0 WHEN valid_from >= '2156' THEN 131071 ELSE ((substr(valid_from, 1, 4) - 1900) * 16 + substr(valid_from, 6, 2) - 1) * 32 + substr(valid_from, 9, 2) - 1 END AS begins,\n      CASE WHEN valid_until < '1900' THEN 1 WHEN valid_until >= '2156' THEN 131072 ELSE ((substr(valid_until, 1, 4) - 1900) * 16 + substr(valid_until, 6, 2) - 1) * 32 + substr(valid_until, 9, 2) - 1 END AS ends\n    FROM stretch),\n  side_of AS (\n    SELECT span.*, value >> 1 AS size, value & 1 AS is_end FROM span JOIN json_each('[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35]')),\n  block_of AS MATERIALIZED (\n    SELECT valid_from, valid_until,\n      (131072 >> size) + CASE is_end WHEN 0 THEN (begins + (1 << size) - 1) >> size ELSE (ends >> size) - 1 END AS block\n    FROM side_of\n    WHERE (begins + (1 << size) - 1) >> size < ends >> size\n      AND CASE is_end WHEN 0 THEN (begins + (1 << size) - 1) >> size ELSE ends >> size END & 1)\n  SELECT parent_id, block, place, name, kind, code FROM stretch\n  JOIN block_of ON block_of.valid_from = stretch.valid_from AND block_of.valid_until = stretch.valid_until;",
      "CREATE INDEX `unit_host_type_releasing` ON `unit_host_type` (`unit_id`) WHERE host_type IN ('army', 'police');"
    ]
  },
  {
    "name": "0043_plan_decision_file_hash",
    "checksum": "e3b0ec954e768eb749b4864f5ebad3bae51f8a01a55e7f215edb83208d35ef1d",
    "statements": [
      "CREATE TRIGGER plan_decided_by_file BEFORE UPDATE OF state ON plan WHEN NEW.state = 'applied' AND (length(coalesce(NEW.decision ->> '$.fileHash', '')) <> 64 OR NEW.decision ->> '$.fileHash' GLOB '*[^0-9a-f]*') BEGIN SELECT RAISE(ABORT, 'refused: plan-without-file-hash'); END;"
    ]
  },
  {
    "name": "0044_releasing_unit",
    "checksum": "9108d858dce6ec173a67768fb8a6e276febd716d5a70c22290213a29e2804026",
    "statements": [
      "CREATE TABLE `releasing_unit` (\n\t`unit_id` text PRIMARY KEY NOT NULL\n) WITHOUT ROWID;",
      "INSERT INTO releasing_unit (unit_id) SELECT DISTINCT unit_id FROM unit_kind WHERE kind = 'directCommittee'\n  AND unit_id IN (SELECT unit_id FROM unit_host_type WHERE host_type IN ('army', 'police'));",
      "DROP INDEX `unit_host_type_releasing`;",
      "DROP INDEX `unit_kind_direct`;"
    ]
  },
  {
    "name": "0045_imported_places",
    "checksum": "23708d2d8e3501d3c2327b2de6969f14950537d25bb1f8add28a1525fdc5c138",
    "statements": [
      "CREATE TABLE `structure_import_place` (\n\t`import_id` text NOT NULL,\n\t`place_id` text NOT NULL,\n\t`after` text NOT NULL,\n\tPRIMARY KEY(`import_id`, `place_id`)\n);",
      "ALTER TABLE `structure_import` ADD `places` integer DEFAULT 0 NOT NULL;",
      "CREATE TRIGGER structure_import_place_fixed BEFORE UPDATE ON structure_import_place BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "CREATE TRIGGER structure_import_place_stays BEFORE DELETE ON structure_import_place BEGIN SELECT RAISE(ABORT, 'refused: plan-is-immutable'); END;",
      "DROP TRIGGER structure_import_undone_once;",
      "CREATE TRIGGER structure_import_undone_once BEFORE UPDATE ON structure_import WHEN OLD.undone_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.content_hash <> OLD.content_hash OR NEW.units <> OLD.units OR NEW.places <> OLD.places BEGIN SELECT RAISE(ABORT, 'refused: structure-import-moved-on'); END;"
    ]
  },
  {
    "name": "0046_member_change",
    "checksum": "637b990868b2b96859f68aa2158076820be1cec5677a85f4096e490a9efb949b",
    "statements": [
      "CREATE TABLE `unit_member_change` (\n\t`unit_id` text NOT NULL,\n\t`on` text NOT NULL,\n\t`plan_id` text NOT NULL,\n\tPRIMARY KEY(`unit_id`, `on`, `plan_id`)\n) WITHOUT ROWID;",
      "CREATE INDEX `unit_member_change_plan` ON `unit_member_change` (`plan_id`);",
      "INSERT INTO unit_member_change (unit_id, \"on\", plan_id) SELECT DISTINCT successor_id, \"on\", coalesce(plan_id, '') FROM unit_successor;"
    ]
  },
  {
    "name": "0047_unit_taken_back",
    "checksum": "3038b313d14b14540e865bfa76cb5abcc2da9e9a2462198d4b84260823fa6a1f",
    "statements": [
      "CREATE TRIGGER figure_unit_taken_back BEFORE INSERT ON figure WHEN NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit_id) AND (EXISTS (SELECT 1 FROM plan_unit WHERE unit_id = NEW.unit_id) OR EXISTS (SELECT 1 FROM structure_import_unit WHERE unit_id = NEW.unit_id)) BEGIN SELECT RAISE(ABORT, 'refused: unit-taken-back'); END;",
      "CREATE TRIGGER target_unit_taken_back BEFORE INSERT ON target WHEN NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit_id) AND (EXISTS (SELECT 1 FROM plan_unit WHERE unit_id = NEW.unit_id) OR EXISTS (SELECT 1 FROM structure_import_unit WHERE unit_id = NEW.unit_id)) BEGIN SELECT RAISE(ABORT, 'refused: unit-taken-back'); END;",
      "CREATE TRIGGER role_grant_unit_taken_back BEFORE INSERT ON role_grant WHEN NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit_id) AND (EXISTS (SELECT 1 FROM plan_unit WHERE unit_id = NEW.unit_id) OR EXISTS (SELECT 1 FROM structure_import_unit WHERE unit_id = NEW.unit_id)) BEGIN SELECT RAISE(ABORT, 'refused: unit-taken-back'); END;",
      "CREATE TRIGGER role_grant_view_unit_taken_back BEFORE INSERT ON role_grant WHEN NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.view_unit_id) AND (EXISTS (SELECT 1 FROM plan_unit WHERE unit_id = NEW.view_unit_id) OR EXISTS (SELECT 1 FROM structure_import_unit WHERE unit_id = NEW.view_unit_id)) BEGIN SELECT RAISE(ABORT, 'refused: unit-taken-back'); END;",
      "CREATE TRIGGER unit_grouping_unit_taken_back BEFORE INSERT ON unit_grouping WHEN NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit_id) AND (EXISTS (SELECT 1 FROM plan_unit WHERE unit_id = NEW.unit_id) OR EXISTS (SELECT 1 FROM structure_import_unit WHERE unit_id = NEW.unit_id)) BEGIN SELECT RAISE(ABORT, 'refused: unit-taken-back'); END;",
      "CREATE TRIGGER unit_consent_unit_taken_back BEFORE INSERT ON unit_consent WHEN NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit_id) AND (EXISTS (SELECT 1 FROM plan_unit WHERE unit_id = NEW.unit_id) OR EXISTS (SELECT 1 FROM structure_import_unit WHERE unit_id = NEW.unit_id)) BEGIN SELECT RAISE(ABORT, 'refused: unit-taken-back'); END;",
      "CREATE TRIGGER discipline_decision_unit_taken_back BEFORE INSERT ON discipline_decision WHEN NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit_id) AND (EXISTS (SELECT 1 FROM plan_unit WHERE unit_id = NEW.unit_id) OR EXISTS (SELECT 1 FROM structure_import_unit WHERE unit_id = NEW.unit_id)) BEGIN SELECT RAISE(ABORT, 'refused: unit-taken-back'); END;",
      "CREATE TRIGGER cap_decision_unit_taken_back BEFORE INSERT ON cap_decision WHEN NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit_id) AND (EXISTS (SELECT 1 FROM plan_unit WHERE unit_id = NEW.unit_id) OR EXISTS (SELECT 1 FROM structure_import_unit WHERE unit_id = NEW.unit_id)) BEGIN SELECT RAISE(ABORT, 'refused: unit-taken-back'); END;",
      "CREATE TRIGGER plan_unit_taken_back BEFORE INSERT ON plan WHEN NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit_id) AND (EXISTS (SELECT 1 FROM plan_unit WHERE unit_id = NEW.unit_id) OR EXISTS (SELECT 1 FROM structure_import_unit WHERE unit_id = NEW.unit_id)) BEGIN SELECT RAISE(ABORT, 'refused: unit-taken-back'); END;",
      "CREATE TRIGGER plan_ground_unit_taken_back BEFORE INSERT ON plan_ground WHEN NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit_id) AND (EXISTS (SELECT 1 FROM plan_unit WHERE unit_id = NEW.unit_id) OR EXISTS (SELECT 1 FROM structure_import_unit WHERE unit_id = NEW.unit_id)) BEGIN SELECT RAISE(ABORT, 'refused: unit-taken-back'); END;"
    ]
  },
  {
    "name": "0048_outbox_retries",
    "checksum": "8ef5e5ee7fafb56105c2f9ebf99b47f74ef67d51b23422204ba9610dff9d5279",
    "statements": [
      "CREATE TABLE `held_at_centre` (\n\t`indicator` text NOT NULL,\n\t`period` text NOT NULL,\n\t`rows` text NOT NULL,\n\t`found_at` integer NOT NULL,\n\tPRIMARY KEY(`indicator`, `period`)\n);",
      "DROP INDEX `outbox_pending`;",
      "ALTER TABLE `outbox` ADD `next_attempt_at` integer DEFAULT 0 NOT NULL;",
      "ALTER TABLE `outbox` ADD `closed` text;",
      "CREATE INDEX `outbox_pending` ON `outbox` (`closed`,`next_attempt_at`,`created_at`) WHERE sent_at IS NULL;"
    ]
  },
  {
    "name": "0049_figure_coverage",
    "checksum": "20ce2f001280bfedc9489dc8af52f0de850da40d01044fcb5749bf13abd771a2",
    "statements": [
      "ALTER TABLE `figure` ADD `coverage_reported` integer;",
      "ALTER TABLE `figure` ADD `coverage_expected` integer;",
      "DROP TRIGGER figure_immutable;",
      "CREATE TRIGGER figure_immutable BEFORE UPDATE OF unit_id, indicator, category, period, as_of, definition_version, cut_off_on, quantity_kind, value, numerator, denominator, percent, stated_percent, qualifier, coverage_reported, coverage_expected, source, document, note, revision, reason, recorded_by, recorded_by_title, recorded_at ON figure BEGIN SELECT RAISE(ABORT, 'refused: figure-is-immutable'); END;"
    ]
  }
];
