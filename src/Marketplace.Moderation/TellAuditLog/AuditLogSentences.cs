using Marketplace.Casework.Queue;
using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Domain;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Marketplace.Moderation.TellAuditLog;

/// <summary>The lines of the audit log as sentences. A test asks for one for every page and every action of staff.</summary>
/// <param name="Cases">The cases that the lines are about, by their paths.</param>
/// <param name="OrdersOfReviews">The orders of the reviews that the lines are about.</param>
internal sealed record AuditLogSentences(IReadOnlyDictionary<string, CaseRow> Cases, IReadOnlyDictionary<long, long> OrdersOfReviews)
{
    public const string OtherPage = "{0} viewed another page";
    public const string OtherAction = "{0} did something else";

    /// <summary>The amounts of the payout batches that the lines made.</summary>
    public IReadOnlyDictionary<long, (long Amount, string Currency)> Batches { get; init; } = new Dictionary<long, (long, string)>();

    public Sentence Of(AuditLogLine line)
    {
        var (by, about) = (line.Request.StaffName, About(line));
        if (line.IsView) return about is null ? new(OtherPage, by) : new("{0} viewed {1}", by, about);
        if (line.IsDone && Ruled(line) is { } ruled) return ruled;
        if (Action(line.Parts) is var (done, tried)) return new(line.IsDone ? done : tried, by, about!);
        return new(OtherAction, by);
    }

    /// <summary>What the page shows, or the action changes.</summary>
    private Sentence? About(AuditLogLine line) => line.Parts switch
    {
        [] => new("the overview"),
        ["cases" or "claims" or "customer-reports" or "messages" or "questions" or "amounts" or "refunds" or "holds" or "refusals" or "identities" or "suspensions" or "suspension-appeals"] => new("the list of cases"),
        ["cases", "next"] => new("the next case in the queue"),
        ["orders"] => new("the search for orders"),
        ["reviews"] => new("the search for reviews"),
        ["accounts"] => new("the list of accounts"),
        ["events", ..] => new("the failed events"),
        ["log"] => new("the audit log"),
        ["guides"] => new("the guide feedback"),
        ["weeks"] => new("the weekly figures"),
        ["plans"] => new("the plans"),
        ["plans", var plan] => new("the plan {0}", Uri.UnescapeDataString(plan)),
        ["payouts"] => new("the payouts"),
        ["payouts", "batches", var batch, "csv"] => new("the bank file of payout batch {0}", Link($"/admin/payouts/batches/{batch}", Grouped(batch))),
        ["payouts", "batches", var batch, ..] => new("payout batch {0}", Link($"/admin/payouts/batches/{batch}", Grouped(batch))),
        ["payouts", var payout, "failure"] => new("payout {0}", Link($"/admin/payouts/{payout}/failure", Grouped(payout))),
        ["earnings", var year] => new("the earnings file of {0}", year),
        ["statements", var month] => new("the statements of reasons of {0}", month),
        ["files", _] => new("a file in a conversation"),
        ["accounts", var number, "suspension", ..] => new("the suspension of account {0}", Link($"/admin/accounts/{number}/suspension", Grouped(number))),
        ["accounts", var number, "role"] => new("account {0}", Link($"/admin/accounts/{number}/role", Grouped(number))),
        ["orders", var number, ..] => new("order {0}", Link(line.Page, Grouped(number))),
        ["reviews", var number] => line.Number is { } review && OrdersOfReviews.TryGetValue(review, out var order)
            ? new("the review on order {0}", Link(line.Page, new Number(order).Shown)) : new("review {0}", Grouped(number)),
        ["cases" or "claims" or "customer-reports" or "messages" or "questions" or "amounts" or "refunds" or "holds" or "refusals" or "identities" or "suspensions" or "suspension-appeals", _, "files", _] => new("a file: {0}", Case(line)),
        ["claims", _, "messages"] => new("a conversation: {0}", Case(line)),
        ["cases" or "claims" or "customer-reports" or "messages" or "questions" or "amounts" or "refunds" or "holds" or "refusals" or "identities" or "suspensions" or "suspension-appeals", _, ..] => Case(line),
        _ => null,
    };

    private Sentence Case(AuditLogLine line)
    {
        // Whoever asked may have no account: the log keeps no name.
        if (line.Parts[0] == "questions") return new("message {0} to support", Link(line.Page, Grouped(line.Parts[1])));
        if (!Cases.TryGetValue(line.Page, out var found)) return new("case {0}", Grouped(line.Parts[1]));
        var order = found.OrderId is { } id ? Link(line.Page, new Number(id).Shown) : Link(line.Page, found.Title);
        return new(line.Parts[0] switch
        {
            "cases" => "the case about the review on order {0}",
            "claims" => "the claim about order {0}",
            "customer-reports" => "the customer report about order {0}",
            "messages" => "the case about a message on order {0}",
            "amounts" => "the request about the amount of order {0}",
            "refunds" => "the refused refund of order {0}",
            "holds" => "the objection to the hold for order {0}",
            "identities" => "the identity of {0}",
            "suspension-appeals" => "the suspension appeal of {0}",
            "refusals" => "the refused review of order {0}",
            _ => "the suspension decision on {0}",
        }, order);
    }

    /// <summary>A done action whose sentence depends on what was chosen.</summary>
    private Sentence? Ruled(AuditLogLine line)
    {
        var by = line.Request.StaffName;
        if (line.Parts is ["accounts", _, "role"])
        {
            var role = line.Field("Form.Role");
            return new("{0} gave {1} this role: {2}", by, About(line)!, new Sentence(role is "Support" or "Administrator" ? role : "No role"));
        }
        if (line is { Parts: ["payouts"], Made: { } made } && Batches.TryGetValue(made, out var batch))
        {
            return new("{0} made payout batch {1}: {2}", by, Link($"/admin/payouts/batches/{new Number(made)}", new Number(made).Shown), new Money(batch.Amount, batch.Currency));
        }
        if (line.Parts is [_, _, "decision"] && Cases.TryGetValue(line.Page, out var found))
        {
            if (found.ReviewId is null || line.Parts[0] != "cases") return found.Outcome is { } outcome ? new("{0} decided {1}: {2}", by, Case(line), new Sentence(outcome)) : null;
            if (!Enum.TryParse<Ruling>(line.Field("Form.Ruling"), out var ruling)) return null;
            var ruled = new Sentence(ruling switch
            {
                Ruling.Keep => "{0} kept the review on order {1}",
                Ruling.TakeOutOfScore => "{0} excluded the review on order {1} from the score",
                Ruling.TakeOutPassage when line.Field("Form.Pictures").Length > 0 && line.Field("Form.Passage").Length == 0 => "{0} removed pictures from the review on order {1}",
                Ruling.TakeOutPassage => "{0} removed a passage from the review on order {1}",
                _ => "{0} deleted the review on order {1}",
            }, by, Link(line.Page, new Number(found.OrderId!.Value).Shown));
            return bool.TryParse(line.Field("Form.Remedy"), out var isRemedy) && isRemedy ? new("{0} and canceled the order", ruled) : ruled;
        }
        return null;
    }

    /// <summary>An action as it is told when it was done, and when it was refused or has no outcome.</summary>
    private static (string Done, string Tried)? Action(string[] parts) => parts switch
    {
        [_, _, "claim"] => ("{0} took {1}", "{0} tried to take {1}"),
        [_, _, "release"] => ("{0} released {1}", "{0} tried to release {1}"),
        [_, _, "handover"] => ("{0} handed over {1}", "{0} tried to hand over {1}"),
        [_, _, "decision"] => ("{0} decided {1}", "{0} tried to decide {1}"),
        [_, _, "decision", "preview"] => ("{0} previewed a decision: {1}", "{0} tried to preview a decision: {1}"),
        ["refunds", _, "attempt"] => ("{0} retried {1}", "{0} tried to retry {1}"),
        ["questions", _, "closing"] => ("{0} closed {1} without an answer", "{0} tried to close {1} without an answer"),
        ["claims", _, "finding"] => ("{0} marked this as untrue: {1}", "{0} tried to mark this as untrue: {1}"),
        ["claims", _, "messages"] => ("{0} wrote a message in {1}", "{0} tried to write a message in {1}"),
        ["orders", _, "cancellation"] => ("{0} canceled {1}", "{0} tried to cancel {1}"),
        ["accounts", _, "role"] => ("{0} changed the role: {1}", "{0} tried to change the role: {1}"),
        ["accounts", _, "suspension"] => ("{0} suspended an account: {1}", "{0} tried to suspend an account: {1}"),
        ["accounts", _, "suspension", "preview"] => ("{0} previewed a suspension: {1}", "{0} tried to preview a suspension: {1}"),
        ["accounts", _, "suspension", "lifting"] => ("{0} ended {1}", "{0} tried to end {1}"),
        ["events"] => ("{0} retried one of {1}", "{0} tried to retry one of {1}"),
        ["events", "retries"] => ("{0} retried several of {1}", "{0} tried to retry several of {1}"),
        ["events", "removals"] => ("{0} discarded one of {1}", "{0} tried to discard one of {1}"),
        ["plans", _] => ("{0} changed {1}", "{0} tried to change {1}"),
        ["payouts"] => ("{0} made a batch of {1}", "{0} tried to make a batch of {1}"),
        ["payouts", "batches", _, "payment"] => ("{0} marked {1} as paid", "{0} tried to mark {1} as paid"),
        ["payouts", _, "failure"] => ("{0} marked {1} as failed", "{0} tried to mark {1} as failed"),
        _ => null,
    };

    private static string Grouped(string number) => Number.TryParse(number, null, out var found) ? found.Shown : number;

    private static TagBuilder Link(string path, string text)
    {
        var link = new TagBuilder("a") { Attributes = { ["href"] = path } };
        link.InnerHtml.Append(text);
        return link;
    }
}
