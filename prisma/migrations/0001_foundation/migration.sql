-- The foundation. Extensions first: all are trusted, so that the database's owner may create them.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "persons" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "say_name" TEXT,
    "email" CITEXT,
    "email_verified" TIMESTAMPTZ(3),
    "image" TEXT,
    "phone" TEXT,
    "time_zone" TEXT,
    "place_id" UUID,
    "notice_minutes" INTEGER,
    "buffer_before_minutes" INTEGER,
    "buffer_after_minutes" INTEGER,
    "daily_limit" INTEGER,
    "weekly_limit" INTEGER,
    "paused_until_at" TIMESTAMPTZ(3),
    "own_hours" BOOLEAN NOT NULL DEFAULT false,
    "feed_token_hash" TEXT,
    "deactivated_at" TIMESTAMPTZ(3),
    "erased_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "persons_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grants" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "job_id" UUID,

    CONSTRAINT "role_grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "covers" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "cover_person_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "covers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_accounts" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "sign_in_accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_sessions" (
    "id" UUID NOT NULL,
    "session_token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_tokens" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL
);

-- CreateTable
CREATE TABLE "places" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "currency" TEXT,
    "working_days" INTEGER[],
    "notice_minutes" INTEGER NOT NULL DEFAULT 0,
    "buffer_before_minutes" INTEGER NOT NULL DEFAULT 0,
    "buffer_after_minutes" INTEGER NOT NULL DEFAULT 0,
    "daily_limit" INTEGER,
    "weekly_limit" INTEGER,

    CONSTRAINT "places_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "weekly_hours" (
    "id" UUID NOT NULL,
    "place_id" UUID,
    "person_id" UUID,
    "weekday" INTEGER NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,

    CONSTRAINT "weekly_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "special_dates" (
    "id" UUID NOT NULL,
    "place_id" UUID,
    "person_id" UUID,
    "local_date" TEXT NOT NULL,
    "start_minute" INTEGER,
    "end_minute" INTEGER,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "special_dates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendars" (
    "person_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "calendars_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "occupancies" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "purpose" TEXT NOT NULL,
    "interview_id" UUID,
    "seat_id" UUID,
    "reservation_id" UUID,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "occupancies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reservations" (
    "id" UUID NOT NULL,
    "stage_run_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reservations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "busy_intervals" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "hardness" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "title" TEXT,

    CONSTRAINT "busy_intervals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidate_availabilities" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "candidate_availabilities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "adjustments" (
    "person_id" UUID NOT NULL,
    "lengthen_percent" INTEGER NOT NULL DEFAULT 0,
    "instruction" TEXT NOT NULL,
    "agreed_at" TIMESTAMPTZ(3),

    CONSTRAINT "adjustments_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "jobs" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "listed" BOOLEAN NOT NULL DEFAULT false,
    "owner_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "cooling_off_days" INTEGER NOT NULL DEFAULT 0,
    "closes_on" TEXT,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "state_version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "jobs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_places" (
    "job_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "mode" TEXT NOT NULL,
    "days_on_site" INTEGER,

    CONSTRAINT "job_places_pkey" PRIMARY KEY ("job_id","place_id")
);

-- CreateTable
CREATE TABLE "postings" (
    "id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "questions" JSONB NOT NULL,

    CONSTRAINT "postings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bands" (
    "id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "place_id" UUID,
    "currency" TEXT NOT NULL,
    "minimum" INTEGER NOT NULL,
    "maximum" INTEGER NOT NULL,

    CONSTRAINT "bands_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teams" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "lead_id" UUID,

    CONSTRAINT "teams_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "openings" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "job_id" UUID,
    "level" TEXT NOT NULL,
    "place_id" UUID,
    "status" TEXT NOT NULL,
    "filled_by_application_id" UUID,

    CONSTRAINT "openings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_members" (
    "job_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "job_members_pkey" PRIMARY KEY ("job_id","person_id","role")
);

-- CreateTable
CREATE TABLE "plans" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_versions" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "promise_days" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_stages" (
    "id" UUID NOT NULL,
    "plan_version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "candidate_name" TEXT NOT NULL,
    "candidate_description" TEXT NOT NULL,
    "share_days" INTEGER NOT NULL,
    "order" TEXT NOT NULL DEFAULT 'fixed',
    "break_min_minutes" INTEGER NOT NULL DEFAULT 0,
    "break_max_minutes" INTEGER NOT NULL DEFAULT 0,
    "same_day" BOOLEAN NOT NULL DEFAULT true,
    "minimum_notice_minutes" INTEGER NOT NULL DEFAULT 1440,
    "booking_window_days" INTEGER NOT NULL DEFAULT 21,
    "link_lifetime_days" INTEGER NOT NULL DEFAULT 14,
    "candidate_moves" INTEGER NOT NULL DEFAULT 2,
    "candidate_move_notice_minutes" INTEGER NOT NULL DEFAULT 1440,
    "nudge_days" INTEGER[],
    "earlier_people" TEXT NOT NULL DEFAULT 'if-needed',
    "decider_role" TEXT NOT NULL DEFAULT 'recruiter',

    CONSTRAINT "plan_stages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_options" (
    "id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "candidate_name" TEXT NOT NULL,
    "candidate_description" TEXT NOT NULL,

    CONSTRAINT "plan_options_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_sessions" (
    "id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "option_key" TEXT,
    "name" TEXT NOT NULL,
    "candidate_name" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "kit_id" UUID,
    "rubric_id" UUID,

    CONSTRAINT "plan_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_take_homes" (
    "id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "option_key" TEXT,
    "name" TEXT NOT NULL,
    "candidate_name" TEXT NOT NULL,
    "brief" TEXT NOT NULL,
    "days_to_hand_in" INTEGER NOT NULL,
    "extension_days" INTEGER NOT NULL,
    "rubric_id" UUID,

    CONSTRAINT "plan_take_homes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_seats" (
    "id" UUID NOT NULL,
    "session_id" UUID,
    "take_home_id" UUID,
    "position" INTEGER NOT NULL,
    "pool_id" UUID NOT NULL,
    "shadow" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "plan_seats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pools" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "pools_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "qualifications" (
    "pool_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "shadows_done" INTEGER NOT NULL DEFAULT 0,
    "reverse_shadows_done" INTEGER NOT NULL DEFAULT 0,
    "expertise" TEXT[],

    CONSTRAINT "qualifications_pkey" PRIMARY KEY ("pool_id","person_id")
);

-- CreateTable
CREATE TABLE "kits" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "agenda" JSONB NOT NULL,
    "questions" JSONB NOT NULL,

    CONSTRAINT "kits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rubrics" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "rubrics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "competencies" (
    "id" UUID NOT NULL,
    "rubric_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "anchors" TEXT[],

    CONSTRAINT "competencies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "applications" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "plan_version_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "state_version" INTEGER NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_by_date" TEXT NOT NULL,
    "level_asked" TEXT,
    "place_asked_id" UUID,
    "level_assessed" TEXT,
    "pause_reason" TEXT,
    "paused_at" TIMESTAMPTZ(3),
    "wake_at" TIMESTAMPTZ(3),
    "closure_side" TEXT,
    "closure_reason" TEXT,
    "closure_text_id" UUID,
    "tell_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),
    "hired_at" TIMESTAMPTZ(3),
    "source" TEXT NOT NULL,
    "referrer_id" UUID,
    "answers" JSONB NOT NULL,
    "links" TEXT[],

    CONSTRAINT "applications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stage_runs" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end" TEXT,
    "asked_candidate_at" TIMESTAMPTZ(3),

    CONSTRAINT "stage_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reviews" (
    "id" UUID NOT NULL,
    "stage_run_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interviews" (
    "id" UUID NOT NULL,
    "stage_run_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "session_id" UUID NOT NULL,
    "option_key" TEXT,
    "occurrence" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "absence" TEXT,
    "candidate_moves" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "interviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "take_homes" (
    "id" UUID NOT NULL,
    "stage_run_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "take_home_id" UUID NOT NULL,
    "option_key" TEXT,
    "state" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "handed_in_at" TIMESTAMPTZ(3),
    "late" BOOLEAN NOT NULL DEFAULT false,
    "extensions" INTEGER NOT NULL DEFAULT 0,
    "handed_in_text_id" UUID,
    "handed_in_file_id" UUID,

    CONSTRAINT "take_homes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seats" (
    "id" UUID NOT NULL,
    "interview_id" UUID,
    "take_home_id" UUID,
    "position" INTEGER NOT NULL,
    "seat_template_id" UUID,
    "person_id" UUID NOT NULL,
    "shadow" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL,

    CONSTRAINT "seats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scorecards" (
    "id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "recommendation" TEXT,
    "notes" TEXT,
    "note_to_recruiter" TEXT,
    "draft_saved_at" TIMESTAMPTZ(3),

    CONSTRAINT "scorecards_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ratings" (
    "scorecard_id" UUID NOT NULL,
    "competency_id" UUID NOT NULL,
    "level" INTEGER,
    "evidence" TEXT NOT NULL,

    CONSTRAINT "ratings_pkey" PRIMARY KEY ("scorecard_id","competency_id")
);

-- CreateTable
CREATE TABLE "choices" (
    "id" UUID NOT NULL,
    "stage_run_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "option_key" TEXT,

    CONSTRAINT "choices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matchings" (
    "id" UUID NOT NULL,
    "stage_run_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "deadline_at" TIMESTAMPTZ(3),
    "proposal_id" UUID,
    "proposed_team_id" UUID,
    "proposed_opening_id" UUID,
    "answer_by_at" TIMESTAMPTZ(3),
    "agreed_team_id" UUID,
    "refusals" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "matchings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_interests" (
    "matching_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "team_interested" BOOLEAN,
    "candidate_rank" INTEGER,
    "reason_text_id" UUID,

    CONSTRAINT "team_interests_pkey" PRIMARY KEY ("matching_id","team_id")
);

-- CreateTable
CREATE TABLE "offers" (
    "id" UUID NOT NULL,
    "stage_run_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "terms_id" UUID,
    "approver_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "extended_at" TIMESTAMPTZ(3),
    "open_until_at" TIMESTAMPTZ(3),

    CONSTRAINT "offers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer_terms" (
    "id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "level" TEXT NOT NULL,
    "place_id" UUID,
    "team_id" UUID,
    "currency" TEXT NOT NULL,
    "salary" INTEGER NOT NULL,
    "starts_on" TEXT NOT NULL,
    "outside_band_reason" TEXT,

    CONSTRAINT "offer_terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exclusions" (
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "not_on_panel" BOOLEAN NOT NULL,
    "may_not_see" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "exclusions_pkey" PRIMARY KEY ("application_id","person_id")
);

-- CreateTable
CREATE TABLE "events" (
    "position" BIGSERIAL NOT NULL,
    "stream" TEXT NOT NULL,
    "stream_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "type_version" INTEGER NOT NULL DEFAULT 1,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "act_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "payload" JSONB NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "receipts" (
    "id" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "outcome" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "receipts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timers" (
    "application_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "part_id" UUID,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "fired_at" TIMESTAMPTZ(3),

    CONSTRAINT "timers_pkey" PRIMARY KEY ("application_id","key")
);

-- CreateTable
CREATE TABLE "texts" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "application_id" UUID,
    "author_id" UUID,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "texts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "links" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "application_id" UUID,
    "seat_id" UUID,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "open_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "messages" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "effect_key" TEXT NOT NULL,
    "application_id" UUID,
    "interview_id" UUID,
    "recipient_id" UUID NOT NULL,
    "to_address" TEXT NOT NULL,
    "to_name" TEXT NOT NULL,
    "from_name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "calendar" TEXT,
    "calendar_method" TEXT,
    "placeholders" JSONB NOT NULL,
    "header_message_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invites" (
    "id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "uid" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "invites_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "files" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "complete" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "application_id" UUID,
    "kind" TEXT NOT NULL DEFAULT 'other',

    CONSTRAINT "files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file_chunks" (
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "file_chunks_pkey" PRIMARY KEY ("file_id","position")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "worker_processes" (
    "worker_id" TEXT NOT NULL,
    "backend_pid" INTEGER NOT NULL,
    "backend_started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_processes_pkey" PRIMARY KEY ("worker_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "persons_email_key" ON "persons"("email");

-- CreateIndex
CREATE UNIQUE INDEX "persons_feed_token_hash_key" ON "persons"("feed_token_hash");

-- CreateIndex
CREATE INDEX "persons_place_id_idx" ON "persons"("place_id");

-- CreateIndex
CREATE INDEX "role_grants_person_id_idx" ON "role_grants"("person_id");

-- CreateIndex
CREATE INDEX "role_grants_job_id_idx" ON "role_grants"("job_id");

-- CreateIndex
CREATE INDEX "covers_person_id_idx" ON "covers"("person_id");

-- CreateIndex
CREATE INDEX "covers_cover_person_id_idx" ON "covers"("cover_person_id");

-- CreateIndex
CREATE INDEX "sign_in_accounts_user_id_idx" ON "sign_in_accounts"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_accounts_provider_provider_account_id_key" ON "sign_in_accounts"("provider", "provider_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_sessions_session_token_key" ON "sign_in_sessions"("session_token");

-- CreateIndex
CREATE INDEX "sign_in_sessions_user_id_idx" ON "sign_in_sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_tokens_token_key" ON "verification_tokens"("token");

-- CreateIndex
CREATE UNIQUE INDEX "verification_tokens_identifier_token_key" ON "verification_tokens"("identifier", "token");

-- CreateIndex
CREATE UNIQUE INDEX "places_name_key" ON "places"("name");

-- CreateIndex
CREATE INDEX "weekly_hours_place_id_idx" ON "weekly_hours"("place_id");

-- CreateIndex
CREATE INDEX "weekly_hours_person_id_idx" ON "weekly_hours"("person_id");

-- CreateIndex
CREATE INDEX "special_dates_place_id_idx" ON "special_dates"("place_id");

-- CreateIndex
CREATE INDEX "special_dates_person_id_idx" ON "special_dates"("person_id");

-- CreateIndex
CREATE INDEX "occupancies_person_id_starts_at_idx" ON "occupancies"("person_id", "starts_at");

-- CreateIndex
CREATE INDEX "occupancies_interview_id_idx" ON "occupancies"("interview_id");

-- CreateIndex
CREATE INDEX "occupancies_reservation_id_idx" ON "occupancies"("reservation_id");

-- CreateIndex
CREATE INDEX "reservations_expires_at_idx" ON "reservations"("expires_at");

-- CreateIndex
CREATE INDEX "busy_intervals_person_id_starts_at_idx" ON "busy_intervals"("person_id", "starts_at");

-- CreateIndex
CREATE INDEX "candidate_availabilities_person_id_idx" ON "candidate_availabilities"("person_id");

-- CreateIndex
CREATE INDEX "jobs_plan_id_idx" ON "jobs"("plan_id");

-- CreateIndex
CREATE INDEX "job_places_place_id_idx" ON "job_places"("place_id");

-- CreateIndex
CREATE UNIQUE INDEX "postings_job_id_key" ON "postings"("job_id");

-- CreateIndex
CREATE UNIQUE INDEX "postings_slug_key" ON "postings"("slug");

-- CreateIndex
CREATE INDEX "bands_job_id_idx" ON "bands"("job_id");

-- CreateIndex
CREATE UNIQUE INDEX "teams_name_key" ON "teams"("name");

-- CreateIndex
CREATE INDEX "openings_team_id_idx" ON "openings"("team_id");

-- CreateIndex
CREATE INDEX "openings_job_id_idx" ON "openings"("job_id");

-- CreateIndex
CREATE INDEX "job_members_person_id_idx" ON "job_members"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_versions_plan_id_version_key" ON "plan_versions"("plan_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "plan_stages_plan_version_id_position_key" ON "plan_stages"("plan_version_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "plan_options_stage_id_key_key" ON "plan_options"("stage_id", "key");

-- CreateIndex
CREATE INDEX "plan_sessions_stage_id_idx" ON "plan_sessions"("stage_id");

-- CreateIndex
CREATE INDEX "plan_take_homes_stage_id_idx" ON "plan_take_homes"("stage_id");

-- CreateIndex
CREATE INDEX "plan_seats_session_id_idx" ON "plan_seats"("session_id");

-- CreateIndex
CREATE INDEX "plan_seats_take_home_id_idx" ON "plan_seats"("take_home_id");

-- CreateIndex
CREATE INDEX "plan_seats_pool_id_idx" ON "plan_seats"("pool_id");

-- CreateIndex
CREATE UNIQUE INDEX "pools_name_key" ON "pools"("name");

-- CreateIndex
CREATE INDEX "qualifications_person_id_idx" ON "qualifications"("person_id");

-- CreateIndex
CREATE INDEX "competencies_rubric_id_idx" ON "competencies"("rubric_id");

-- CreateIndex
CREATE INDEX "applications_person_id_idx" ON "applications"("person_id");

-- CreateIndex
CREATE INDEX "applications_job_id_status_idx" ON "applications"("job_id", "status");

-- CreateIndex
CREATE INDEX "applications_owner_id_status_idx" ON "applications"("owner_id", "status");

-- CreateIndex
CREATE INDEX "stage_runs_application_id_idx" ON "stage_runs"("application_id");

-- CreateIndex
CREATE INDEX "stage_runs_stage_id_idx" ON "stage_runs"("stage_id");

-- CreateIndex
CREATE INDEX "reviews_stage_run_id_idx" ON "reviews"("stage_run_id");

-- CreateIndex
CREATE INDEX "interviews_stage_run_id_idx" ON "interviews"("stage_run_id");

-- CreateIndex
CREATE INDEX "interviews_starts_at_idx" ON "interviews"("starts_at");

-- CreateIndex
CREATE INDEX "take_homes_stage_run_id_idx" ON "take_homes"("stage_run_id");

-- CreateIndex
CREATE INDEX "seats_interview_id_idx" ON "seats"("interview_id");

-- CreateIndex
CREATE INDEX "seats_take_home_id_idx" ON "seats"("take_home_id");

-- CreateIndex
CREATE INDEX "seats_person_id_idx" ON "seats"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "scorecards_seat_id_key" ON "scorecards"("seat_id");

-- CreateIndex
CREATE INDEX "scorecards_author_id_state_idx" ON "scorecards"("author_id", "state");

-- CreateIndex
CREATE INDEX "choices_stage_run_id_idx" ON "choices"("stage_run_id");

-- CreateIndex
CREATE INDEX "matchings_stage_run_id_idx" ON "matchings"("stage_run_id");

-- CreateIndex
CREATE INDEX "team_interests_team_id_idx" ON "team_interests"("team_id");

-- CreateIndex
CREATE INDEX "offers_stage_run_id_idx" ON "offers"("stage_run_id");

-- CreateIndex
CREATE UNIQUE INDEX "offer_terms_offer_id_version_key" ON "offer_terms"("offer_id", "version");

-- CreateIndex
CREATE INDEX "exclusions_person_id_idx" ON "exclusions"("person_id");

-- CreateIndex
CREATE INDEX "events_type_idx" ON "events"("type");

-- CreateIndex
CREATE UNIQUE INDEX "events_stream_stream_id_seq_key" ON "events"("stream", "stream_id", "seq");

-- CreateIndex
CREATE INDEX "timers_fired_at_due_at_idx" ON "timers"("fired_at", "due_at");

-- CreateIndex
CREATE INDEX "texts_application_id_idx" ON "texts"("application_id");

-- CreateIndex
CREATE INDEX "texts_person_id_idx" ON "texts"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "links_token_hash_key" ON "links"("token_hash");

-- CreateIndex
CREATE INDEX "links_application_id_idx" ON "links"("application_id");

-- CreateIndex
CREATE INDEX "links_person_id_idx" ON "links"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "messages_effect_key_key" ON "messages"("effect_key");

-- CreateIndex
CREATE UNIQUE INDEX "messages_header_message_id_key" ON "messages"("header_message_id");

-- CreateIndex
CREATE INDEX "messages_application_id_idx" ON "messages"("application_id");

-- CreateIndex
CREATE INDEX "messages_recipient_id_idx" ON "messages"("recipient_id");

-- CreateIndex
CREATE INDEX "messages_state_idx" ON "messages"("state");

-- CreateIndex
CREATE INDEX "messages_created_at_idx" ON "messages"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "invites_uid_key" ON "invites"("uid");

-- CreateIndex
CREATE UNIQUE INDEX "invites_interview_id_audience_key" ON "invites"("interview_id", "audience");

-- CreateIndex
CREATE INDEX "files_application_id_idx" ON "files"("application_id");

-- CreateIndex
CREATE INDEX "files_person_id_idx" ON "files"("person_id");

-- AddForeignKey
ALTER TABLE "persons" ADD CONSTRAINT "persons_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "covers" ADD CONSTRAINT "covers_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "covers" ADD CONSTRAINT "covers_cover_person_id_fkey" FOREIGN KEY ("cover_person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_accounts" ADD CONSTRAINT "sign_in_accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_sessions" ADD CONSTRAINT "sign_in_sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weekly_hours" ADD CONSTRAINT "weekly_hours_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weekly_hours" ADD CONSTRAINT "weekly_hours_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "special_dates" ADD CONSTRAINT "special_dates_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "special_dates" ADD CONSTRAINT "special_dates_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendars" ADD CONSTRAINT "calendars_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occupancies" ADD CONSTRAINT "occupancies_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occupancies" ADD CONSTRAINT "occupancies_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occupancies" ADD CONSTRAINT "occupancies_reservation_id_fkey" FOREIGN KEY ("reservation_id") REFERENCES "reservations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "busy_intervals" ADD CONSTRAINT "busy_intervals_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_availabilities" ADD CONSTRAINT "candidate_availabilities_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustments" ADD CONSTRAINT "adjustments_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_places" ADD CONSTRAINT "job_places_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_places" ADD CONSTRAINT "job_places_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "postings" ADD CONSTRAINT "postings_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bands" ADD CONSTRAINT "bands_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "teams" ADD CONSTRAINT "teams_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "openings" ADD CONSTRAINT "openings_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "openings" ADD CONSTRAINT "openings_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_members" ADD CONSTRAINT "job_members_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_members" ADD CONSTRAINT "job_members_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_versions" ADD CONSTRAINT "plan_versions_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_stages" ADD CONSTRAINT "plan_stages_plan_version_id_fkey" FOREIGN KEY ("plan_version_id") REFERENCES "plan_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_options" ADD CONSTRAINT "plan_options_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "plan_stages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_sessions" ADD CONSTRAINT "plan_sessions_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "plan_stages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_sessions" ADD CONSTRAINT "plan_sessions_kit_id_fkey" FOREIGN KEY ("kit_id") REFERENCES "kits"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_sessions" ADD CONSTRAINT "plan_sessions_rubric_id_fkey" FOREIGN KEY ("rubric_id") REFERENCES "rubrics"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_take_homes" ADD CONSTRAINT "plan_take_homes_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "plan_stages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_take_homes" ADD CONSTRAINT "plan_take_homes_rubric_id_fkey" FOREIGN KEY ("rubric_id") REFERENCES "rubrics"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_seats" ADD CONSTRAINT "plan_seats_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "plan_sessions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_seats" ADD CONSTRAINT "plan_seats_take_home_id_fkey" FOREIGN KEY ("take_home_id") REFERENCES "plan_take_homes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_seats" ADD CONSTRAINT "plan_seats_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "pools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "qualifications" ADD CONSTRAINT "qualifications_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "pools"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "qualifications" ADD CONSTRAINT "qualifications_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competencies" ADD CONSTRAINT "competencies_rubric_id_fkey" FOREIGN KEY ("rubric_id") REFERENCES "rubrics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_plan_version_id_fkey" FOREIGN KEY ("plan_version_id") REFERENCES "plan_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_runs" ADD CONSTRAINT "stage_runs_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_runs" ADD CONSTRAINT "stage_runs_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "plan_stages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_stage_run_id_fkey" FOREIGN KEY ("stage_run_id") REFERENCES "stage_runs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_stage_run_id_fkey" FOREIGN KEY ("stage_run_id") REFERENCES "stage_runs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "plan_sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "take_homes" ADD CONSTRAINT "take_homes_stage_run_id_fkey" FOREIGN KEY ("stage_run_id") REFERENCES "stage_runs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "take_homes" ADD CONSTRAINT "take_homes_take_home_id_fkey" FOREIGN KEY ("take_home_id") REFERENCES "plan_take_homes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seats" ADD CONSTRAINT "seats_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seats" ADD CONSTRAINT "seats_take_home_id_fkey" FOREIGN KEY ("take_home_id") REFERENCES "take_homes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seats" ADD CONSTRAINT "seats_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecards" ADD CONSTRAINT "scorecards_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seats"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_scorecard_id_fkey" FOREIGN KEY ("scorecard_id") REFERENCES "scorecards"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "choices" ADD CONSTRAINT "choices_stage_run_id_fkey" FOREIGN KEY ("stage_run_id") REFERENCES "stage_runs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matchings" ADD CONSTRAINT "matchings_stage_run_id_fkey" FOREIGN KEY ("stage_run_id") REFERENCES "stage_runs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_interests" ADD CONSTRAINT "team_interests_matching_id_fkey" FOREIGN KEY ("matching_id") REFERENCES "matchings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_interests" ADD CONSTRAINT "team_interests_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offers" ADD CONSTRAINT "offers_stage_run_id_fkey" FOREIGN KEY ("stage_run_id") REFERENCES "stage_runs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_terms" ADD CONSTRAINT "offer_terms_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exclusions" ADD CONSTRAINT "exclusions_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timers" ADD CONSTRAINT "timers_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "texts" ADD CONSTRAINT "texts_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "links" ADD CONSTRAINT "links_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invites" ADD CONSTRAINT "invites_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file_chunks" ADD CONSTRAINT "file_chunks_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's language cannot say.

-- Nobody is ever in two places at once, whatever runs concurrently. Half-open: touching intervals do not overlap.
ALTER TABLE "occupancies" ADD CONSTRAINT "occupancies_not_empty" CHECK ("starts_at" < "ends_at");
ALTER TABLE "occupancies" ADD CONSTRAINT "occupancies_no_overlap"
  EXCLUDE USING gist ("person_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&);
ALTER TABLE "occupancies" ADD CONSTRAINT "occupancies_purpose" CHECK (
  ("purpose" IN ('interviewer', 'candidate', 'trainee') AND "interview_id" IS NOT NULL AND "reservation_id" IS NULL AND "expires_at" IS NULL)
  OR ("purpose" = 'reservation' AND "reservation_id" IS NOT NULL AND "expires_at" IS NOT NULL)
);
ALTER TABLE "busy_intervals" ADD CONSTRAINT "busy_intervals_not_empty" CHECK ("starts_at" < "ends_at");
ALTER TABLE "busy_intervals" ADD CONSTRAINT "busy_intervals_hardness" CHECK ("hardness" IN ('hard', 'soft'));
ALTER TABLE "candidate_availabilities" ADD CONSTRAINT "candidate_availabilities_not_empty" CHECK ("starts_at" < "ends_at");
ALTER TABLE "candidate_availabilities" ADD CONSTRAINT "candidate_availabilities_kind" CHECK ("kind" IN ('away', 'preferred'));

-- The log is append-only, for everybody.
CREATE FUNCTION "refuse_to_change_the_log"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER "events_no_update_or_delete" BEFORE UPDATE OR DELETE ON "events"
  FOR EACH ROW EXECUTE FUNCTION "refuse_to_change_the_log"();
CREATE TRIGGER "events_no_truncate" BEFORE TRUNCATE ON "events"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_to_change_the_log"();
ALTER TABLE "events" ADD CONSTRAINT "events_stream" CHECK ("stream" IN ('application', 'job', 'plan', 'person', 'settings'));
ALTER TABLE "events" ADD CONSTRAINT "events_actor" CHECK (
  ("actor_kind" IN ('person', 'candidate') AND "actor_id" IS NOT NULL) OR ("actor_kind" IN ('clock', 'system') AND "actor_id" IS NULL)
);
ALTER TABLE "events" ADD CONSTRAINT "events_seq" CHECK ("seq" > 0);

-- One active application per person and job, any number of closed ones.
CREATE UNIQUE INDEX "applications_one_active" ON "applications" ("person_id", "job_id") WHERE "status" IN ('active', 'paused');
ALTER TABLE "applications" ADD CONSTRAINT "applications_status" CHECK ("status" IN ('active', 'paused', 'rejected', 'withdrawn', 'hired'));
ALTER TABLE "applications" ADD CONSTRAINT "applications_closure" CHECK (
  ("status" IN ('rejected', 'withdrawn')) = ("closure_side" IS NOT NULL) AND ("status" <> 'paused' OR "pause_reason" IS NOT NULL)
);
ALTER TABLE "applications" ADD CONSTRAINT "applications_answer_by" CHECK ("answer_by_date" ~ '^\d{4}-\d{2}-\d{2}$');

-- Closed lists of words, one for each life.
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_role" CHECK ("role" IN ('admin', 'recruiter', 'coordinator', 'decider', 'team-lead', 'interviewer'));
CREATE UNIQUE INDEX "role_grants_once" ON "role_grants" ("person_id", "role", "job_id") NULLS NOT DISTINCT;
ALTER TABLE "job_members" ADD CONSTRAINT "job_members_role" CHECK ("role" IN ('recruiter', 'coordinator', 'decider', 'team-lead', 'approver'));
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_status" CHECK ("status" IN ('draft', 'open', 'paused', 'closed'));
ALTER TABLE "job_places" ADD CONSTRAINT "job_places_mode" CHECK ("mode" IN ('on-site', 'hybrid', 'remote'));
ALTER TABLE "openings" ADD CONSTRAINT "openings_status" CHECK ("status" IN ('open', 'filled', 'closed'));
ALTER TABLE "bands" ADD CONSTRAINT "bands_order" CHECK ("minimum" > 0 AND "minimum" <= "maximum");
ALTER TABLE "plan_stages" ADD CONSTRAINT "plan_stages_kind" CHECK ("kind" IN ('review', 'interview', 'take-home', 'choice', 'matching', 'offer'));
ALTER TABLE "plan_stages" ADD CONSTRAINT "plan_stages_order" CHECK ("order" IN ('fixed', 'any') AND "break_min_minutes" <= "break_max_minutes");
ALTER TABLE "plan_stages" ADD CONSTRAINT "plan_stages_earlier" CHECK ("earlier_people" IN ('never', 'if-needed', 'free'));
ALTER TABLE "plan_sessions" ADD CONSTRAINT "plan_sessions_minutes" CHECK ("minutes" BETWEEN 5 AND 600);
ALTER TABLE "plan_seats" ADD CONSTRAINT "plan_seats_one_home" CHECK (("session_id" IS NULL) <> ("take_home_id" IS NULL));
ALTER TABLE "qualifications" ADD CONSTRAINT "qualifications_state" CHECK ("state" IN ('qualified', 'shadowing', 'reverse-shadowing'));
ALTER TABLE "weekly_hours" ADD CONSTRAINT "weekly_hours_one_owner" CHECK (("place_id" IS NULL) <> ("person_id" IS NULL));
ALTER TABLE "weekly_hours" ADD CONSTRAINT "weekly_hours_minutes" CHECK (
  "weekday" BETWEEN 1 AND 7 AND "start_minute" >= 0 AND "start_minute" < "end_minute" AND "end_minute" <= 1440
);
ALTER TABLE "special_dates" ADD CONSTRAINT "special_dates_one_owner" CHECK (("place_id" IS NULL) <> ("person_id" IS NULL));
ALTER TABLE "special_dates" ADD CONSTRAINT "special_dates_minutes" CHECK (
  "local_date" ~ '^\d{4}-\d{2}-\d{2}$' AND (
    ("start_minute" IS NULL AND "end_minute" IS NULL)
    OR ("start_minute" >= 0 AND "start_minute" < "end_minute" AND "end_minute" <= 1440)
  )
);
ALTER TABLE "special_dates" ADD CONSTRAINT "special_dates_kind" CHECK ("kind" IN ('holiday', 'shutdown', 'away', 'own-hours'));
ALTER TABLE "stage_runs" ADD CONSTRAINT "stage_runs_end" CHECK (("ended_at" IS NULL) = ("end" IS NULL) AND ("end" IS NULL OR "end" IN ('passed', 'skipped', 'left', 'closed')));
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_state" CHECK ("state" IN ('to-review', 'to-decide', 'decided'));
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_state" CHECK ("state" IN ('needs-time', 'with-candidate', 'booked', 'took-place', 'did-not-take-place', 'cancelled'));
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_booked_has_time" CHECK (
  ("starts_at" IS NULL) = ("ends_at" IS NULL) AND ("starts_at" IS NULL OR "starts_at" < "ends_at")
  AND ("state" NOT IN ('booked', 'took-place') OR "starts_at" IS NOT NULL)
);
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_absence" CHECK (
  ("state" = 'did-not-take-place') = ("absence" IS NOT NULL)
  AND ("absence" IS NULL OR "absence" IN ('candidate-absent', 'interviewer-absent', 'cut-short', 'technical'))
);
ALTER TABLE "seats" ADD CONSTRAINT "seats_one_home" CHECK (("interview_id" IS NULL) <> ("take_home_id" IS NULL));
ALTER TABLE "seats" ADD CONSTRAINT "seats_state" CHECK ("state" IN ('seated', 'accepted', 'declined', 'recused', 'absent', 'replaced'));
ALTER TABLE "scorecards" ADD CONSTRAINT "scorecards_state" CHECK ("state" IN ('not-due', 'due', 'submitted', 'excused') AND ("state" = 'submitted') = ("submitted_at" IS NOT NULL));
ALTER TABLE "scorecards" ADD CONSTRAINT "scorecards_recommendation" CHECK ("recommendation" IS NULL OR "recommendation" IN ('strong-yes', 'yes', 'no', 'strong-no'));
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_level" CHECK ("level" IS NULL OR "level" BETWEEN 1 AND 4);
ALTER TABLE "take_homes" ADD CONSTRAINT "take_homes_state" CHECK ("state" IN ('to-send', 'with-candidate', 'in-review', 'to-decide', 'lapsed', 'cancelled'));
ALTER TABLE "choices" ADD CONSTRAINT "choices_state" CHECK ("state" IN ('with-candidate', 'chosen') AND ("state" = 'chosen') = ("option_key" IS NOT NULL));
ALTER TABLE "matchings" ADD CONSTRAINT "matchings_state" CHECK ("state" IN ('gathering', 'proposed', 'agreed', 'none'));
ALTER TABLE "offers" ADD CONSTRAINT "offers_state" CHECK ("state" IN ('drafting', 'in-approval', 'approved', 'extended', 'accepted', 'declined', 'lapsed', 'rescinded', 'fell-through'));
ALTER TABLE "offer_terms" ADD CONSTRAINT "offer_terms_salary" CHECK ("salary" > 0);
ALTER TABLE "messages" ADD CONSTRAINT "messages_state" CHECK ("state" IN ('queued', 'sent', 'failed') AND ("state" = 'sent') = ("sent_at" IS NOT NULL));
ALTER TABLE "messages" ADD CONSTRAINT "messages_calendar" CHECK (("calendar" IS NULL) = ("calendar_method" IS NULL));
ALTER TABLE "invites" ADD CONSTRAINT "invites_audience" CHECK ("audience" IN ('candidate', 'panel'));
ALTER TABLE "files" ADD CONSTRAINT "files_kind" CHECK ("kind" IN ('cv', 'take-home', 'other'));

-- Search over names, tolerant of slips.
CREATE INDEX "persons_name_trigram" ON "persons" USING gin ("name" gin_trgm_ops);
