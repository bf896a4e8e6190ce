import type { Migration } from '../migrate.ts';

export const nationalMigrations: readonly Migration[] = [
  {
    "name": "0000_tables",
    "checksum": "350ee8319f3fef00822da00da1690420bc0b3c83653591d214ffdb120b4c1f31",
    "statements": [
      "CREATE TABLE `province` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`slug` text NOT NULL,\n\t`founded_on` text NOT NULL,\n\t`ended_on` text NOT NULL\n);",
      "CREATE UNIQUE INDEX `province_slug_unique` ON `province` (`slug`);",
      "CREATE TABLE `province_code` (\n\t`province_id` text NOT NULL,\n\t`code` text NOT NULL,\n\t`valid_from` text NOT NULL,\n\t`valid_until` text NOT NULL,\n\tPRIMARY KEY(`code`, `valid_from`)\n);",
      "CREATE INDEX `province_code_province` ON `province_code` (`province_id`);",
      "CREATE TABLE `province_kind` (\n\t`province_id` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`valid_from` text NOT NULL,\n\t`valid_until` text NOT NULL,\n\tPRIMARY KEY(`province_id`, `valid_from`)\n);",
      "CREATE TABLE `province_name` (\n\t`province_id` text NOT NULL,\n\t`name` text NOT NULL,\n\t`full_name` text NOT NULL,\n\t`valid_from` text NOT NULL,\n\t`valid_until` text NOT NULL,\n\tPRIMARY KEY(`province_id`, `valid_from`)\n);",
      "CREATE TABLE `province_predecessor` (\n\t`successor_id` text NOT NULL,\n\t`predecessor_id` text NOT NULL,\n\t`on` text NOT NULL,\n\tPRIMARY KEY(`successor_id`, `predecessor_id`)\n);",
      "CREATE INDEX `province_predecessor_predecessor` ON `province_predecessor` (`predecessor_id`);",
      "CREATE TABLE `tenant` (\n\t`host` text PRIMARY KEY NOT NULL,\n\t`province_id` text NOT NULL,\n\t`binding` text NOT NULL,\n\t`state` text NOT NULL,\n\t`since` integer NOT NULL\n);",
      "CREATE UNIQUE INDEX `tenant_province_id_unique` ON `tenant` (`province_id`);",
      "CREATE UNIQUE INDEX `tenant_binding_unique` ON `tenant` (`binding`);",
      "CREATE TABLE `delivery` (\n\t`content_hash` text PRIMARY KEY NOT NULL,\n\t`province_id` text NOT NULL,\n\t`origin` text NOT NULL,\n\t`submission_id` text NOT NULL,\n\t`channel` text NOT NULL,\n\t`rows` integer NOT NULL,\n\t`prepared_by` text NOT NULL,\n\t`approved_by` text NOT NULL,\n\t`approved_at` integer NOT NULL,\n\t`received_at` integer NOT NULL\n);",
      "CREATE TABLE `reporting_round` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`origin` text NOT NULL,\n\t`title` text NOT NULL,\n\t`period` text NOT NULL,\n\t`cut_off_on` text NOT NULL,\n\t`due_on` text NOT NULL\n);",
      "CREATE INDEX `reporting_round_of_period` ON `reporting_round` (`origin`,`period`);",
      "CREATE TABLE `sender` (\n\t`origin` text NOT NULL,\n\t`province_id` text NOT NULL,\n\t`deliveries` integer NOT NULL,\n\t`current_rows` integer NOT NULL,\n\t`last_received_at` integer NOT NULL,\n\tPRIMARY KEY(`origin`, `province_id`)\n);",
      "CREATE TABLE `sent_figure` (\n\t`province_id` text NOT NULL,\n\t`unit_id` text NOT NULL,\n\t`indicator` text NOT NULL,\n\t`definition_version` integer NOT NULL,\n\t`category` text NOT NULL,\n\t`period` text NOT NULL,\n\t`revision` integer NOT NULL,\n\t`is_current` integer NOT NULL,\n\t`origin` text NOT NULL,\n\t`as_of` text NOT NULL,\n\t`row` text NOT NULL,\n\t`content_hash` text NOT NULL,\n\t`approved_at` integer NOT NULL,\n\t`received_at` integer NOT NULL,\n\tPRIMARY KEY(`province_id`, `unit_id`, `indicator`, `definition_version`, `category`, `period`, `revision`, `origin`)\n);",
      "CREATE INDEX `sent_figure_compared` ON `sent_figure` (`origin`,`indicator`,`category`,`period`) WHERE is_current = 1;",
      "CREATE INDEX `sent_figure_of_province` ON `sent_figure` (`province_id`,`origin`,`indicator`) WHERE is_current = 1;",
      "CREATE INDEX `sent_figure_of_delivery` ON `sent_figure` (`content_hash`);",
      "CREATE TABLE `sent_question` (\n\t`origin` text NOT NULL,\n\t`indicator` text NOT NULL,\n\t`category` text NOT NULL,\n\t`period` text NOT NULL,\n\t`has_goal` integer NOT NULL,\n\t`unit_kind` text NOT NULL,\n\tPRIMARY KEY(`origin`, `indicator`, `category`, `period`, `unit_kind`)\n);",
      "CREATE TABLE `invitation` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`office` text NOT NULL,\n\t`user_name` text NOT NULL,\n\t`code_hash` text NOT NULL,\n\t`created_at` integer NOT NULL,\n\t`expires_at` integer NOT NULL,\n\t`used_at` integer\n);",
      "CREATE INDEX `invitation_office` ON `invitation` (`office`);",
      "CREATE TABLE `audit_entry` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`at` integer NOT NULL,\n\t`actor_id` text NOT NULL,\n\t`actor_title` text NOT NULL,\n\t`action` text NOT NULL,\n\t`unit_id` text,\n\t`subject` text NOT NULL,\n\t`before` text,\n\t`after` text,\n\t`reason` text,\n\t`request_id` text NOT NULL\n);",
      "CREATE INDEX `audit_entry_subject` ON `audit_entry` (`subject`,`at`);",
      "CREATE TABLE `request_receipt` (\n\t`actor_id` text NOT NULL,\n\t`route` text NOT NULL,\n\t`key` text NOT NULL,\n\t`body_hash` text NOT NULL,\n\t`status` integer NOT NULL,\n\t`response` text NOT NULL,\n\t`created_at` integer NOT NULL,\n\tPRIMARY KEY(`actor_id`, `route`, `key`)\n);",
      "CREATE INDEX `request_receipt_age` ON `request_receipt` (`created_at`);"
    ]
  },
  {
    "name": "0001_guards",
    "checksum": "b304261e964766735f7d1f56d857a7fb6f7756c0aabfa709d24a35afb47a723b",
    "statements": [
      "CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;",
      "CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;",
      "CREATE TRIGGER sent_figure_immutable BEFORE UPDATE OF province_id, unit_id, indicator, definition_version, category, period, revision, origin, as_of, \"row\", content_hash, approved_at, received_at ON sent_figure BEGIN SELECT RAISE(ABORT, 'refused: sent-figure-is-immutable'); END;",
      "CREATE TRIGGER sent_figure_current_once BEFORE UPDATE OF is_current ON sent_figure WHEN NEW.is_current = 1 AND OLD.is_current = 0 BEGIN SELECT RAISE(ABORT, 'refused: sent-figure-is-immutable'); END;",
      "CREATE TRIGGER sent_figure_no_delete BEFORE DELETE ON sent_figure BEGIN SELECT RAISE(ABORT, 'refused: sent-figure-is-immutable'); END;",
      "CREATE TRIGGER delivery_immutable BEFORE UPDATE ON delivery BEGIN SELECT RAISE(ABORT, 'refused: delivery-is-immutable'); END;",
      "CREATE TRIGGER delivery_no_delete BEFORE DELETE ON delivery BEGIN SELECT RAISE(ABORT, 'refused: delivery-is-immutable'); END;",
      "CREATE TRIGGER sent_figure_conflict BEFORE INSERT ON sent_figure WHEN EXISTS (SELECT 1 FROM sent_figure AS kept WHERE kept.origin = NEW.origin AND kept.province_id = NEW.province_id AND kept.unit_id = NEW.unit_id AND kept.indicator = NEW.indicator AND kept.definition_version = NEW.definition_version AND kept.category = NEW.category AND kept.period = NEW.period AND kept.revision = NEW.revision AND kept.\"row\" <> NEW.\"row\") BEGIN SELECT RAISE(ABORT, 'refused: sent-figure-is-immutable'); END;"
    ]
  },
  {
    "name": "0002_no_replacing",
    "checksum": "1e1e5f05c659107a505706c3eed51a4e622f61a58711a8a1b181310a14914642",
    "statements": [
      "CREATE TRIGGER delivery_no_replace BEFORE INSERT ON delivery WHEN EXISTS (SELECT 1 FROM delivery WHERE content_hash = NEW.content_hash) OR EXISTS (SELECT 1 FROM delivery WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: delivery-is-immutable'); END;",
      "CREATE TRIGGER sent_figure_kept BEFORE INSERT ON sent_figure WHEN EXISTS (SELECT 1 FROM sent_figure AS kept WHERE kept.origin = NEW.origin AND kept.province_id = NEW.province_id AND kept.unit_id = NEW.unit_id AND kept.indicator = NEW.indicator AND kept.definition_version = NEW.definition_version AND kept.category = NEW.category AND kept.period = NEW.period AND kept.revision = NEW.revision AND kept.\"row\" = NEW.\"row\") BEGIN SELECT RAISE(IGNORE); END;",
      "CREATE TRIGGER sent_figure_no_replace BEFORE INSERT ON sent_figure WHEN EXISTS (SELECT 1 FROM sent_figure WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: sent-figure-is-immutable'); END;",
      "CREATE TRIGGER sent_figure_stays_in_place BEFORE UPDATE ON sent_figure WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: sent-figure-is-immutable'); END;"
    ]
  },
  {
    "name": "0003_sent_figure_levels",
    "checksum": "2658fc44b7fa9a91697419e34fbc43028d63bc22f8768a4bfde452b55c6cf889",
    "statements": [
      "DROP INDEX `sent_figure_compared`;",
      "DROP INDEX `sent_figure_of_province`;",
      "ALTER TABLE `sent_figure` ADD `unit_kind` text DEFAULT '' NOT NULL;",
      "ALTER TABLE `sent_figure` ADD `recency` text DEFAULT '' NOT NULL;",
      "UPDATE `sent_figure` SET\n\t`unit_kind` = `row` ->> 'unitKind',\n\t`recency` = iif(`row` ->> 'quantity' IS NULL, '0', '1') || ' ' || (\n\t\tSELECT CASE\n\t\t\tWHEN `last` = 'annual' THEN ' ' || ifnull(`row` ->> 'cutOffOn', '') || ' '\n\t\t\tELSE CASE length(`last`) WHEN 4 THEN `last` || '-12-31' WHEN 7 THEN date(`last` || '-01', '+1 month', '-1 day') ELSE `last` END\n\t\t\t\t|| ' ' || ifnull(`row` ->> 'cutOffOn', '') || ' ' || substr(`first` || '-01-01', 1, 10)\n\t\t\tEND\n\t\tFROM (SELECT\n\t\t\tsubstr(`period`, 1, instr(`period` || '/', '/') - 1) AS `first`,\n\t\t\tsubstr(`period`, instr(`period`, '/') + 1) AS `last`)\n\t);",
      "CREATE INDEX `sent_figure_latest` ON `sent_figure` (`origin`,`indicator`,`category`,`unit_kind`,`province_id`,`unit_id`,`recency`) WHERE is_current = 1;",
      "CREATE INDEX `sent_figure_of_key` ON `sent_figure` (`origin`,`province_id`,`unit_id`,`indicator`,`category`,`period`,`revision`) WHERE is_current = 1;",
      "CREATE INDEX `sent_figure_compared` ON `sent_figure` (`origin`,`indicator`,`category`,`unit_kind`,`period`,`province_id`,`unit_id`) WHERE is_current = 1;",
      "CREATE INDEX `sent_figure_of_province` ON `sent_figure` (`province_id`,`origin`,`unit_kind`,`as_of`) WHERE is_current = 1;",
      "DROP TRIGGER sent_figure_immutable;",
      "CREATE TRIGGER sent_figure_immutable BEFORE UPDATE OF province_id, unit_id, indicator, definition_version, category, period, revision, origin, as_of, unit_kind, recency, \"row\", content_hash, approved_at, received_at ON sent_figure BEGIN SELECT RAISE(ABORT, 'refused: sent-figure-is-immutable'); END;"
    ]
  },
  {
    "name": "0004_access",
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
    "name": "0005_audit_heads",
    "checksum": "2b36750aede63e9b62a1e9845975ad96aef619417a04682632c2e9193c2d8be6",
    "statements": [
      "CREATE TABLE `audit_head` (\n\t`sequence` integer PRIMARY KEY NOT NULL,\n\t`office_id` text NOT NULL,\n\t`chain_sequence` integer NOT NULL,\n\t`chain_hash` text NOT NULL,\n\t`at` integer NOT NULL,\n\t`previous_hash` text NOT NULL,\n\t`hash` text NOT NULL\n);",
      "CREATE INDEX `audit_head_office` ON `audit_head` (`office_id`,`sequence`);",
      "CREATE INDEX `audit_entry_at` ON `audit_entry` (`at`);",
      "CREATE TRIGGER audit_head_no_update BEFORE UPDATE ON audit_head BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;",
      "CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;",
      "CREATE TRIGGER audit_head_no_replace BEFORE INSERT ON audit_head WHEN EXISTS (SELECT 1 FROM audit_head WHERE sequence = NEW.sequence) BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;"
    ]
  },
  {
    "name": "0006_privacy",
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
    "name": "0007_session_check",
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
    "name": "0008_guards",
    "checksum": "e4b07174df7bdc15264bd56f14af476bc12f2b1ae307e5b8ebd47c3072a543c9",
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
      "CREATE TRIGGER recovery_code_fixed BEFORE UPDATE OF code_hash, account_id ON recovery_code BEGIN SELECT RAISE(ABORT, 'refused: code-spent'); END;",
      "CREATE TRIGGER audit_head_in_order BEFORE INSERT ON audit_head WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit_head) OR NEW.previous_hash <> coalesce((SELECT hash FROM audit_head ORDER BY sequence DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000') BEGIN SELECT RAISE(ABORT, 'refused: audit-is-append-only'); END;"
    ]
  },
  {
    "name": "0009_merger",
    "checksum": "659b34e32e4141f681f139f538a2af0828dd089cf4a53889c9302eb08c70c5f8",
    "statements": [
      "CREATE TABLE `province_merger` (\n\t`province_id` text PRIMARY KEY NOT NULL,\n\t`host` text NOT NULL,\n\t`plan` text NOT NULL,\n\t`begun_at` integer NOT NULL,\n\t`finished_at` integer\n);"
    ]
  },
  {
    "name": "0010_merger_guards",
    "checksum": "0300d55e7c6b5495a9c7077ea743bfa65f9603d723ef7062e5258bf0714c9d43",
    "statements": [
      "CREATE TRIGGER province_merger_fixed BEFORE UPDATE OF province_id, host, plan, begun_at ON province_merger BEGIN SELECT RAISE(ABORT, 'refused: merger-is-fixed'); END;",
      "CREATE TRIGGER province_merger_finished_once BEFORE UPDATE OF finished_at ON province_merger WHEN OLD.finished_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'refused: merger-is-fixed'); END;",
      "CREATE TRIGGER province_merger_stays BEFORE DELETE ON province_merger BEGIN SELECT RAISE(ABORT, 'refused: merger-is-fixed'); END;",
      "CREATE TRIGGER province_merger_no_replace BEFORE INSERT ON province_merger WHEN EXISTS (SELECT 1 FROM province_merger WHERE province_id = NEW.province_id) OR EXISTS (SELECT 1 FROM province_merger WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: merger-is-fixed'); END;",
      "CREATE TRIGGER province_merger_stays_in_place BEFORE UPDATE ON province_merger WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'refused: merger-is-fixed'); END;"
    ]
  },
  {
    "name": "0011_answer_terms",
    "checksum": "a7d1a1c8dad19a5a04d2853c2e1fc527ede17e61ff8afeec1648392ea4dbcad5",
    "statements": [
      "CREATE TABLE `answer_terms` (\n\t`revision` integer PRIMARY KEY NOT NULL,\n\t`days` text NOT NULL,\n\t`legal_basis` text,\n\t`set_by` text NOT NULL,\n\t`set_by_title` text NOT NULL,\n\t`set_at` integer NOT NULL\n);",
      "CREATE TRIGGER answer_terms_in_order BEFORE INSERT ON answer_terms WHEN NEW.revision <> (SELECT coalesce(max(revision), 0) + 1 FROM answer_terms) BEGIN SELECT RAISE(ABORT, 'refused: answer-terms-are-append-only'); END;",
      "CREATE TRIGGER answer_terms_fixed BEFORE UPDATE ON answer_terms BEGIN SELECT RAISE(ABORT, 'refused: answer-terms-are-append-only'); END;",
      "CREATE TRIGGER answer_terms_stay BEFORE DELETE ON answer_terms BEGIN SELECT RAISE(ABORT, 'refused: answer-terms-are-append-only'); END;"
    ]
  },
  {
    "name": "0012_policy_revision",
    "checksum": "9507c5c37857b58063eacc0d6daec6b8ba99af48adf2a8288a5aa419a6de99eb",
    "statements": [
      "ALTER TABLE `access_policy` ADD `revision` integer DEFAULT 1 NOT NULL;",
      "CREATE TRIGGER access_policy_in_order BEFORE UPDATE ON access_policy WHEN NEW.revision <> OLD.revision + 1 BEGIN SELECT RAISE(ABORT, 'refused: access-policy-moved-on'); END;"
    ]
  },
  {
    "name": "0013_standing_access",
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
    "name": "0014_sender_span",
    "checksum": "38f3a08df3d65a778eab054a581977613f0eb84cc4e90aa80790f70bc2f92ac0",
    "statements": [
      "ALTER TABLE `sender` ADD `first_day` text DEFAULT '9999-12-31' NOT NULL;",
      "ALTER TABLE `sender` ADD `last_day` text DEFAULT '0001-01-01' NOT NULL;",
      "CREATE INDEX `sender_by_last_day` ON `sender` (`origin`,`last_day`);",
      "UPDATE sender SET (first_day, last_day) = (SELECT coalesce(min(substr(period, 1, 4)) || '-01-01', '9999-12-31'), coalesce(max(substr(period, instr(period, '/') + 1, 4)) || '-12-31', '0001-01-01') FROM sent_figure WHERE sent_figure.origin = sender.origin AND sent_figure.province_id = sender.province_id AND period <> 'annual');"
    ]
  },
  {
    "name": "0015_stated_rows",
    "checksum": "2aac29fa26dced0b5c69e155a7da0411a7689e6b26aa50043ae1b43f84356515",
    "statements": [
      "UPDATE sender SET current_rows = (SELECT count(*) FROM sent_figure WHERE sent_figure.origin = sender.origin AND sent_figure.province_id = sender.province_id AND is_current = 1 AND \"row\" ->> 'retracted' IS NULL);"
    ]
  }
];
