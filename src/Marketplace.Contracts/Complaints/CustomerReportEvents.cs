namespace Marketplace.Contracts.Complaints;

/// <summary>A seller's report about a customer as others know it. What the two wrote is read where it is shown, never copied.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="OrderId">The order that it is about.</param>
/// <param name="CustomerId">Who is reported: the order's buyer.</param>
/// <param name="CustomerName">The customer's public name.</param>
/// <param name="SellerId">Who reports: the order's seller.</param>
/// <param name="ShopName">The shop's name, with which the report is signed.</param>
/// <param name="Shop">The shop, as it stands in URLs.</param>
/// <param name="Title">The title of what was bought.</param>
/// <param name="Type">What is reported.</param>
public sealed record CustomerReportSummary(
    long ReportId, long OrderId, long CustomerId, string CustomerName, long SellerId, string ShopName, string Shop, string Title, CustomerReportType Type);

/// <summary>A seller reported a customer. Other sellers with an order of that customer see it from now on.</summary>
/// <param name="Report">The report.</param>
/// <param name="LapsesAt">Until when they see it, in UTC.</param>
[EventName("complaints.customer-reported")]
public sealed record CustomerReported(CustomerReportSummary Report, DateTime LapsesAt) : DomainEvent;

/// <summary>The customer answered the report, which is possible once.</summary>
/// <param name="Report">The report.</param>
[EventName("complaints.customer-report-answered")]
public sealed record CustomerReportAnswered(CustomerReportSummary Report) : DomainEvent;

/// <summary>The customer disputed the report, which is possible once: support decides.</summary>
/// <param name="Report">The report.</param>
/// <param name="DueAt">When the decision is due, in UTC.</param>
[EventName("complaints.customer-report-disputed")]
public sealed record CustomerReportDisputed(CustomerReportSummary Report, DateTime DueAt) : DomainEvent;

/// <summary>Support decided about a disputed report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Ruling">What was decided.</param>
[EventName("complaints.customer-report-decided")]
public sealed record CustomerReportDecided(CustomerReportSummary Report, CustomerReportRuling Ruling) : DomainEvent;

/// <summary>The seller withdrew the report: nobody but the two sees it any more.</summary>
/// <param name="Report">The report.</param>
/// <param name="WasDisputed">Whether a dispute ended with it, undecided.</param>
[EventName("complaints.customer-report-withdrawn")]
public sealed record CustomerReportWithdrawn(CustomerReportSummary Report, bool WasDisputed) : DomainEvent;

/// <summary>The report's time is over: nobody but the two sees it any more.</summary>
/// <param name="Report">The report.</param>
/// <param name="WasDisputed">Whether a dispute ended with it, undecided.</param>
[EventName("complaints.customer-report-lapsed")]
public sealed record CustomerReportLapsed(CustomerReportSummary Report, bool WasDisputed) : DomainEvent;
