CREATE TABLE `province` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`founded_on` text NOT NULL,
	`ended_on` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `province_slug_unique` ON `province` (`slug`);--> statement-breakpoint
CREATE TABLE `province_code` (
	`province_id` text NOT NULL,
	`code` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	PRIMARY KEY(`code`, `valid_from`)
);
--> statement-breakpoint
CREATE INDEX `province_code_province` ON `province_code` (`province_id`);--> statement-breakpoint
CREATE TABLE `province_kind` (
	`province_id` text NOT NULL,
	`kind` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	PRIMARY KEY(`province_id`, `valid_from`)
);
--> statement-breakpoint
CREATE TABLE `province_name` (
	`province_id` text NOT NULL,
	`name` text NOT NULL,
	`full_name` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	PRIMARY KEY(`province_id`, `valid_from`)
);
--> statement-breakpoint
CREATE TABLE `province_predecessor` (
	`successor_id` text NOT NULL,
	`predecessor_id` text NOT NULL,
	`on` text NOT NULL,
	PRIMARY KEY(`successor_id`, `predecessor_id`)
);
--> statement-breakpoint
CREATE INDEX `province_predecessor_predecessor` ON `province_predecessor` (`predecessor_id`);--> statement-breakpoint
CREATE TABLE `tenant` (
	`host` text PRIMARY KEY NOT NULL,
	`province_id` text NOT NULL,
	`binding` text NOT NULL,
	`state` text NOT NULL,
	`since` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tenant_province_id_unique` ON `tenant` (`province_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `tenant_binding_unique` ON `tenant` (`binding`);--> statement-breakpoint
CREATE TABLE `delivery` (
	`content_hash` text PRIMARY KEY NOT NULL,
	`province_id` text NOT NULL,
	`origin` text NOT NULL,
	`submission_id` text NOT NULL,
	`channel` text NOT NULL,
	`rows` integer NOT NULL,
	`prepared_by` text NOT NULL,
	`approved_by` text NOT NULL,
	`approved_at` integer NOT NULL,
	`received_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reporting_round` (
	`id` text PRIMARY KEY NOT NULL,
	`origin` text NOT NULL,
	`title` text NOT NULL,
	`period` text NOT NULL,
	`cut_off_on` text NOT NULL,
	`due_on` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `reporting_round_of_period` ON `reporting_round` (`origin`,`period`);--> statement-breakpoint
CREATE TABLE `sender` (
	`origin` text NOT NULL,
	`province_id` text NOT NULL,
	`deliveries` integer NOT NULL,
	`current_rows` integer NOT NULL,
	`last_received_at` integer NOT NULL,
	PRIMARY KEY(`origin`, `province_id`)
);
--> statement-breakpoint
CREATE TABLE `sent_figure` (
	`province_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`indicator` text NOT NULL,
	`definition_version` integer NOT NULL,
	`category` text NOT NULL,
	`period` text NOT NULL,
	`revision` integer NOT NULL,
	`is_current` integer NOT NULL,
	`origin` text NOT NULL,
	`as_of` text NOT NULL,
	`row` text NOT NULL,
	`content_hash` text NOT NULL,
	`approved_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`province_id`, `unit_id`, `indicator`, `definition_version`, `category`, `period`, `revision`, `origin`)
);
--> statement-breakpoint
CREATE INDEX `sent_figure_compared` ON `sent_figure` (`origin`,`indicator`,`category`,`period`) WHERE is_current = 1;--> statement-breakpoint
CREATE INDEX `sent_figure_of_province` ON `sent_figure` (`province_id`,`origin`,`indicator`) WHERE is_current = 1;--> statement-breakpoint
CREATE INDEX `sent_figure_of_delivery` ON `sent_figure` (`content_hash`);--> statement-breakpoint
CREATE TABLE `sent_question` (
	`origin` text NOT NULL,
	`indicator` text NOT NULL,
	`category` text NOT NULL,
	`period` text NOT NULL,
	`has_goal` integer NOT NULL,
	`unit_kind` text NOT NULL,
	PRIMARY KEY(`origin`, `indicator`, `category`, `period`, `unit_kind`)
);
--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`office` text NOT NULL,
	`user_name` text NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `invitation_office` ON `invitation` (`office`);--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`actor_title` text NOT NULL,
	`action` text NOT NULL,
	`unit_id` text,
	`subject` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text,
	`request_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entry_subject` ON `audit_entry` (`subject`,`at`);--> statement-breakpoint
CREATE TABLE `request_receipt` (
	`actor_id` text NOT NULL,
	`route` text NOT NULL,
	`key` text NOT NULL,
	`body_hash` text NOT NULL,
	`status` integer NOT NULL,
	`response` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`actor_id`, `route`, `key`)
);
--> statement-breakpoint
CREATE INDEX `request_receipt_age` ON `request_receipt` (`created_at`);