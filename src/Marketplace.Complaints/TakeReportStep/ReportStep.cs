using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.TakeReportStep;

/// <summary>A step in a customer report: its path, its texts, who can take it, and what it does.</summary>
/// <param name="Noun">The last part of its path.</param>
/// <param name="Title">The page's heading and the text of links to it.</param>
/// <param name="Button">The button's text.</param>
/// <param name="By">Who can take it: the customer (as the order's buyer) or the seller.</param>
/// <param name="Means">What it does, shown above the button.</param>
/// <param name="Told">The message after it succeeded.</param>
internal sealed record ReportStep(string Noun, string Title, string Button, Party By, string Means, string Told)
{
    /// <summary>The label of the text field; null if there is none.</summary>
    public string? Label { get; init; }

    public required Func<CustomerReport, DateTime, Sentence?> Refusal { get; init; }

    public required Action<CustomerReport, string, StepTime> Do { get; init; }

    public static IReadOnlyList<ReportStep> All { get; } =
    [
        new("answer", "Answer", "Send answer", Party.Buyer,
            "Your answer appears below the report. The seller and other sellers you order from can read it. You can't change it later.", "Your answer now appears below the report.")
        {
            Label = "Your answer",
            Refusal = (report, now) => report.AnswerRefusal(now),
            Do = (report, words, time) => report.GiveAnswer(words, time.Now),
        },
        new("dispute", "Dispute", "Ask support to check it", Party.Buyer,
            "Support reads the report, your answer, the order and its conversation, and decides whether the report stays. You can dispute it once.", "Support will decide. We'll email you the decision.")
        {
            Label = "Why is the report wrong?",
            Refusal = (report, now) => report.DisputeRefusal(now),
            Do = (report, words, time) => report.BeDisputed(words, time.QueuedAs, time.DecidedWithin, time.Now),
        },
        new("withdrawal", "Withdraw report", "Withdraw report", Party.Seller,
            "Other sellers will no longer see the report. We'll tell the customer. If it was disputed, you can't report this customer for this order again.", "You withdrew the report. We've told the customer.")
        {
            Refusal = (report, now) => report.WithdrawalRefusal(now),
            Do = (report, _, time) => report.Withdraw(time.Now),
        },
    ];

    public static IEnumerable<ReportStep> Open(CustomerReport report, Party viewer, DateTime now) => All.Where(s => s.By == viewer && s.Refusal(report, now) is null);
}
