using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.TakeReportStep;

/// <summary>A step of a side in a customer report: its address, its words, whose it is, and what it does.</summary>
/// <param name="Noun">The end of its address.</param>
/// <param name="Title">The page's heading, and the text of links to it.</param>
/// <param name="Button">The button's text.</param>
/// <param name="By">Who takes it: the customer, as the order's buyer, or the seller.</param>
/// <param name="Means">What it means, said before the button.</param>
/// <param name="Told">What is said once it is done.</param>
internal sealed record ReportStep(string Noun, string Title, string Button, Party By, string Means, string Told)
{
    /// <summary>What is asked for; null where nothing is.</summary>
    public string? Label { get; init; }

    public required Func<CustomerReport, DateTime, Sentence?> Refusal { get; init; }

    public required Action<CustomerReport, string, StepTime> Do { get; init; }

    public static IReadOnlyList<ReportStep> All { get; } =
    [
        new("answer", "Answer", "Send answer", Party.Buyer,
            "Your answer appears below the report. The seller and other sellers with an order of yours can read it. You can't change it later.", "Your answer now appears below the report.")
        {
            Label = "Your answer",
            Refusal = (report, now) => report.AnswerRefusal(now),
            Do = (report, words, time) => report.GiveAnswer(words, time.Now),
        },
        new("dispute", "Dispute", "Ask support to check it", Party.Buyer,
            "Support reads the report, your answer, the order and its conversation, and decides if the report stays. You can dispute it once.", "Support will decide. You will be told.")
        {
            Label = "Why is the report wrong?",
            Refusal = (report, now) => report.DisputeRefusal(now),
            Do = (report, words, time) => report.BeDisputed(words, time.QueuedAs, time.DecidedWithin, time.Now),
        },
        new("withdrawal", "Withdraw report", "Withdraw report", Party.Seller,
            "Other sellers no longer see the report, and the customer is told. If it was disputed, you can't report this customer for this order again.", "You withdrew the report. The customer has been told.")
        {
            Refusal = (report, now) => report.WithdrawalRefusal(now),
            Do = (report, _, time) => report.Withdraw(time.Now),
        },
    ];

    public static IEnumerable<ReportStep> Open(CustomerReport report, Party viewer, DateTime now) => All.Where(s => s.By == viewer && s.Refusal(report, now) is null);
}
