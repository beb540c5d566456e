using Marketplace.Contracts.Guides;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints;

internal sealed class ComplaintsFigures(IOptions<ComplaintsOptions> claims, IOptions<StandingOptions> standing) : IQuoteFigures
{
    public IReadOnlyDictionary<string, decimal> Figures { get; } = new Dictionary<string, decimal>
    {
        [nameof(ComplaintsOptions.ClaimableDays)] = claims.Value.ClaimableDays,
        [nameof(ComplaintsOptions.ReportShownDays)] = claims.Value.ReportShownDays,
        ["SolvedWithinHours"] = (decimal)claims.Value.SolvedWithin.TotalHours,
        ["OfferLastsDays"] = Days(claims.Value.OfferLasts),
        ["ReturnLastsDays"] = Days(claims.Value.ReturnLasts),
        ["ClaimDecidedDays"] = Days(claims.Value.DecidedWithin),
        ["WithdrawalDays"] = claims.Value.Withdrawal.Days,
        ["StandingDays"] = standing.Value.Days,
        [nameof(StandingOptions.UnpaidDays)] = standing.Value.UnpaidDays,
        ["RefundAnswerDays"] = Days(claims.Value.RefundAnswerWithin),
        ["LateReturnDays"] = Days(claims.Value.Withdrawal.LateReturnsFor),
        ["SentAnswerDays"] = Days(claims.Value.Withdrawal.SentAnswerWithin),
        [nameof(StandingOptions.EnoughOrders)] = standing.Value.EnoughOrders,
        [nameof(StandingOptions.GreenClaims)] = standing.Value.GreenClaims,
        [nameof(StandingOptions.GreenCanceled)] = standing.Value.GreenCanceled,
        [nameof(StandingOptions.GreenLate)] = standing.Value.GreenLate,
        [nameof(StandingOptions.YellowClaims)] = standing.Value.YellowClaims,
        [nameof(StandingOptions.YellowCanceled)] = standing.Value.YellowCanceled,
        [nameof(StandingOptions.YellowLate)] = standing.Value.YellowLate,
        [nameof(StandingOptions.OrangeClaims)] = standing.Value.OrangeClaims,
        [nameof(StandingOptions.OrangeCanceled)] = standing.Value.OrangeCanceled,
        [nameof(StandingOptions.OrangeLate)] = standing.Value.OrangeLate,
    };

    private static decimal Days(TimeSpan span) => (decimal)span.TotalDays;
}
