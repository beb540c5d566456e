namespace Marketplace.Contracts.Complaints;

/// <summary>A customer report's data for other modules. The texts are read where they are shown, never copied.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="OrderId">The order.</param>
/// <param name="CustomerId">Who is reported: the order's buyer.</param>
/// <param name="CustomerName">The customer's public name.</param>
/// <param name="SellerId">Who reports: the order's seller.</param>
/// <param name="ShopName">The shop's name, which signs the report.</param>
/// <param name="Shop">The shop's name in URLs.</param>
/// <param name="Title">The title of what was bought.</param>
/// <param name="Type">What is reported.</param>
public sealed record CustomerReportSummary(
    long ReportId, long OrderId, long CustomerId, string CustomerName, long SellerId, string ShopName, string Shop, string Title, CustomerReportType Type);

/// <summary>A seller reported a customer. Other sellers with an order from that customer can now see it.</summary>
/// <param name="Report">The report.</param>
/// <param name="LapsesAt">When it expires, in UTC.</param>
[EventName("complaints.customer-reported")]
public sealed record CustomerReported(CustomerReportSummary Report, DateTime LapsesAt) : DomainEvent;

/// <summary>The customer answered the report. They can do so once.</summary>
/// <param name="Report">The report.</param>
[EventName("complaints.customer-report-answered")]
public sealed record CustomerReportAnswered(CustomerReportSummary Report) : DomainEvent;

/// <summary>The customer disputed the report, and support will decide. They can do so once.</summary>
/// <param name="Report">The report.</param>
/// <param name="DueAt">When the decision is due, in UTC.</param>
[EventName("complaints.customer-report-disputed")]
public sealed record CustomerReportDisputed(CustomerReportSummary Report, DateTime DueAt) : DomainEvent;

/// <summary>Support decided about a disputed report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Ruling">What was decided.</param>
/// <param name="Reasons">The reasons, as support wrote them.</param>
[EventName("complaints.customer-report-decided")]
public sealed record CustomerReportDecided(CustomerReportSummary Report, CustomerReportRuling Ruling, string Reasons) : DomainEvent;

/// <summary>The seller withdrew the report. Only the seller and the customer can still see it.</summary>
/// <param name="Report">The report.</param>
/// <param name="WasDisputed">Whether this ended an open dispute.</param>
[EventName("complaints.customer-report-withdrawn")]
public sealed record CustomerReportWithdrawn(CustomerReportSummary Report, bool WasDisputed) : DomainEvent;

/// <summary>The report expired. Only the seller and the customer can still see it.</summary>
/// <param name="Report">The report.</param>
/// <param name="WasDisputed">Whether this ended an open dispute.</param>
[EventName("complaints.customer-report-lapsed")]
public sealed record CustomerReportLapsed(CustomerReportSummary Report, bool WasDisputed) : DomainEvent;
