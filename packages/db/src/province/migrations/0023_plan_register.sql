CREATE TABLE `plan_register` (
	`plan_id` text NOT NULL,
	`subject` text NOT NULL,
	`before` text,
	`after` text NOT NULL,
	PRIMARY KEY(`plan_id`, `subject`)
);
