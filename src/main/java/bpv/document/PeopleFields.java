package bpv.document;

import static bpv.document.Field.optional;
import static bpv.document.Field.required;

import bpv.bid.Approval;
import bpv.bid.Approvals;
import bpv.bid.BoardApproval;
import bpv.bid.Contact;
import bpv.bid.Lead;
import bpv.bid.OrganisationApproval;
import bpv.bid.StpApproval;
import java.time.LocalDate;
import java.util.List;

/** The parts of the form that name people and organisations. */
final class PeopleFields {
    private static final Field<String> NAME = optional("name", "Name", "The person's name.", new Text());
    private static final Field<String> JOB_TITLE =
            optional("jobTitle", "Job title", "The person's job title.", new Text());
    private static final Field<LocalDate> DATE =
            optional("date", "Date", "The day of the approval, such as 2017-01-12.", new Day());

    private PeopleFields() {}

    static Shape<Contact> contact() {
        Field<String> phone = optional("phone", "Phone", "The person's telephone number.", new Text());
        Field<String> email = optional("email", "Email", "The person's email address.", new Text());
        return new Group<>(
                List.of(NAME, JOB_TITLE, phone, email),
                values -> new Contact(
                        values.orNull(NAME), values.orNull(JOB_TITLE), values.orNull(phone), values.orNull(email)));
    }

    static Shape<Lead> lead() {
        Field<LocalDate> inPost = optional(
                "inPost",
                "In post",
                "The day since which, or from which, the person is in post, such as 2017-03-01.",
                new Day());
        return new Group<>(
                List.of(NAME, JOB_TITLE, inPost),
                values -> new Lead(values.orNull(NAME), values.orNull(JOB_TITLE), values.orNull(inPost)));
    }

    /** One declaration for each key: longer than a method should be, and nothing to follow. */
    static Shape<Approvals> approvals() {
        Field<Approval> allianceLead =
                optional("allianceLead", "Alliance lead", "The approval of the Alliance lead.", allianceLeadApproval());
        Field<List<StpApproval>> stpLeads = optional(
                "stpLeads",
                "STP leads",
                "The approvals of the STP leads, one for each STP of the footprint.",
                Items.any(stpApproval()));
        Field<BoardApproval> board = optional(
                "board",
                "Alliance Board",
                "The approval of the Alliance Board, if it has authority to approve for all members.",
                boardApproval());
        Field<List<OrganisationApproval>> organisations = optional(
                "organisations",
                "Organisations",
                "The approvals of every constituent CCG and of the providers, where no Board approves for them.",
                Items.any(organisationApproval()));
        return new Group<>(
                List.of(allianceLead, stpLeads, board, organisations),
                values -> new Approvals(
                        values.orNull(allianceLead),
                        values.or(stpLeads, List.of()),
                        values.orNull(board),
                        values.or(organisations, List.of())));
    }

    private static Shape<Approval> allianceLeadApproval() {
        return new Group<>(
                List.of(NAME, JOB_TITLE, DATE),
                values -> new Approval(values.orNull(NAME), values.orNull(JOB_TITLE), values.orNull(DATE)));
    }

    private static Shape<StpApproval> stpApproval() {
        Field<String> stp = required("stp", "STP", "The name of the STP.", new Text());
        return new Group<>(
                List.of(stp, NAME, JOB_TITLE, DATE),
                values -> new StpApproval(
                        values.of(stp), values.orNull(NAME), values.orNull(JOB_TITLE), values.orNull(DATE)));
    }

    private static Shape<BoardApproval> boardApproval() {
        Field<Boolean> hasAuthority = optional(
                "hasAuthority", "Has authority", "Whether the Board may approve for all members.", new Truth());
        return new Group<>(
                List.of(hasAuthority, DATE),
                values -> new BoardApproval(values.orNull(hasAuthority), values.orNull(DATE)));
    }

    private static Shape<OrganisationApproval> organisationApproval() {
        Field<String> name = required("name", "Name", "The name of the CCG or provider.", new Text());
        return new Group<>(
                List.of(name, DATE), values -> new OrganisationApproval(values.of(name), values.orNull(DATE)));
    }
}
