using Marketplace.Casework.Letters;
using Marketplace.Contracts.Complaints;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;
using Marketplace.Notices.WriteNotice;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Notices about customer reports. The side that did not take the step is told, or both if neither did.</summary>
[HandlerName("notices.customer-reports")]
internal sealed class CustomerReportNotices(INotifier notifier) :
    IHandle<CustomerReported>, IHandle<CustomerReportAnswered>, IHandle<CustomerReportDisputed>, IHandle<CustomerReportDecided>, IHandle<CustomerReportWithdrawn>,
    IHandle<CustomerReportLapsed>
{
    private static readonly Sentence NoLonger = new("Other sellers can no longer see it.");
    private static readonly Sentence DisputeEnds = new("The dispute is closed without a decision.");

    public Task Handle(CustomerReported happened, CancellationToken cancel) => notifier.Tell(happened, happened.Report.CustomerId, ToCustomer(
        happened.Report, new("{0} reported you to other sellers because of your order of “{1}”.", happened.Report.ShopName, happened.Report.Title),
        [new("Sellers you order from can read the report until {0}. It is signed by {1}.", happened.LapsesAt, happened.Report.ShopName)],
        NextStep.Of(new("You can answer the report. If it's wrong, ask support to check it."), new("The report stays as it is until it expires."))));

    public Task Handle(CustomerReportAnswered happened, CancellationToken cancel) => notifier.Tell(happened, happened.Report.SellerId, ToSeller(
        happened.Report, new("{0} answered your customer report for the order of “{1}”.", happened.Report.CustomerName, happened.Report.Title),
        [new("Other sellers can read the answer below your report.")]));

    public async Task Handle(CustomerReportDisputed happened, CancellationToken cancel)
    {
        var report = happened.Report;
        Sentence[] due = [new("Support will decide by {0}. Until then the report is shown as disputed.", happened.DueAt)];
        await notifier.Tell(happened, report.SellerId, ToSeller(report, new("{0} disputes your customer report for the order of “{1}”.", report.CustomerName, report.Title), due));
        await notifier.Tell(happened, report.CustomerId, ToCustomer(
            report, new("You asked support to check {0}'s report about you for your order of “{1}”.", report.ShopName, report.Title), due, NextStep.None) with
        { IsOwnAction = true });
    }

    public async Task Handle(CustomerReportDecided happened, CancellationToken cancel)
    {
        var report = happened.Report;
        var headline = happened.Ruling == CustomerReportRuling.Keep
            ? new Sentence("Support kept the customer report for the order of “{0}”.", report.Title)
            : new Sentence("Support removed the customer report for the order of “{0}”.", report.Title);
        Sentence reasons = new("Reasons: {0}", ReasonParts.Say(happened.Reasons));
        Sentence[] details = happened.Ruling == CustomerReportRuling.Keep ? [reasons] : [NoLonger, reasons];
        await notifier.Tell(happened, report.CustomerId, ToCustomer(report, headline, details, NextStep.None));
        await notifier.Tell(happened, report.SellerId, ToSeller(report, headline, details));
    }

    public Task Handle(CustomerReportWithdrawn happened, CancellationToken cancel) => notifier.Tell(happened, happened.Report.CustomerId, ToCustomer(
        happened.Report, new("{0} withdrew the report about you for your order of “{1}”.", happened.Report.ShopName, happened.Report.Title), End(happened.WasDisputed), NextStep.None));

    public async Task Handle(CustomerReportLapsed happened, CancellationToken cancel)
    {
        var (report, end) = (happened.Report, End(happened.WasDisputed));
        await notifier.Tell(happened, report.CustomerId, ToCustomer(
            report, new("{0}'s report about you for your order of “{1}” has expired.", report.ShopName, report.Title), end, NextStep.None));
        await notifier.Tell(happened, report.SellerId, ToSeller(report, new("Your customer report for the order of “{0}” has expired.", report.Title), end));
    }

    private static Sentence[] End(bool wasDisputed) => wasDisputed ? [NoLonger, DisputeEnds] : [NoLonger];

    private static NoticeContent ToCustomer(CustomerReportSummary report, Sentence headline, IReadOnlyList<Sentence> details, NextStep next) => new(
        headline, new(report.OrderId, report.Title), details, next, new("View report"), Paths.CustomerReport(report.ReportId), Why.Buyer);

    private static NoticeContent ToSeller(CustomerReportSummary report, Sentence headline, IReadOnlyList<Sentence> details) =>
        ToCustomer(report, headline, details, NextStep.None) with { Why = Why.Seller };
}
