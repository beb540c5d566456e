using Marketplace.Casework;
using Marketplace.Complaints.Demo;
using Marketplace.Complaints.EventHandlers;
using Marketplace.Complaints.Jobs;
using Marketplace.Complaints.Parts;
using Marketplace.Complaints.Persistence;
using Marketplace.Complaints.Personal;
using Marketplace.Complaints.PrintLabel;
using Marketplace.Complaints.Queues;
using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Guides;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Personal;
using Marketplace.Contracts.Reviews;
using Marketplace.Events;
using Marketplace.Kernel.Web;
using Marketplace.Translation;
using Marketplace.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Complaints;

/// <summary>Registers the module.</summary>
public static class ComplaintsModule
{
    /// <summary>Adds the module to the host.</summary>
    public static WebApplicationBuilder AddComplaints(this WebApplicationBuilder host)
    {
        host.AddModule<ComplaintsDbContext, ComplaintsSqliteDbContext>(ComplaintsDbContext.SchemaName)
            .Options<ComplaintsOptions>("Complaints")
            .Options<StandingOptions>("Standing")
            .Cases<ComplaintsDbContext>()
            .Translates<ComplaintsDbContext>()
            .Queue<ClaimQueue>()
            .On<ShopOpened, CopySellerWhenShopOpens>()
            .Queue<CustomerReportQueue>()
            .On<AccountRegistered, CopyCustomer>()
            .On<AccountClosed, ForgetPartyWhenAccountIsClosed>()
            .On<ReviewPublished, CopyCustomer>()
            .On<ReviewEdited, CopyCustomer>()
            .On<ReviewWithdrawn, CopyCustomer>()
            .On<OrderPlaced, CopyOrder>()
            .On<OrderConfirmed, CopyOrder>()
            .On<OrderCanceled, CopyOrder>()
            .On<OrderPaid, CopyOrder>()
            .On<OrderSent, CopyOrder>()
            .On<OrderFinished, CopyOrder>()
            .On<OrderDelayed, CopyOrder>()
            .On<OrderAmountChanged, CopyOrder>()
            .On<OrderPartlyRefunded, CopyOrder>()
            .On<OrderRefunded, CloseClaimWhenOrderIsRefunded>()
            .On<MessageSent, HearBuyerWhenMessageIsSent>()
            .Part<OrderWithdrawalPart>(Places.Order, 25)
            .Part<OrderClaimsPart>(Places.Order, 20)
            .Part<NoWithdrawalPart>(Places.Purchase, 10)
            .Part<ReviewClaimsPart>(Places.Review, 30)
            .Part<ReviewClaimsPart>(Places.AmountCase, 10)
            .Part<ReviewCustomerReportsPart>(Places.Review, 35)
            .Part<StandingPart>(Places.SellerAbout, 20)
            .Part<StandingBadgePart>(Places.SellerSummary, 10)
            .Part<OwnStandingPart>(Places.Reputation, 10)
            .Part<StandingEffectPart>(Places.Ending, 10)
            .Part<SellerClaimsPart>(Places.SellerHome, 20)
            .Work<AdvanceClaims>()
            .Work<AdvanceWithdrawals>()
            .Work<NoteLateOrders>()
            .Work<NoteStandings>()
            .Work<LapseReports>()
            .Command<RebuildStanding>()
            .Command<RebuildCustomers>()
            .Demo<ComplaintsDemo>()
            .Navigation(Side.Buying, "Claims", ClaimsOf(Side.Buying), "flag", 12)
            .Navigation(Side.Buying, "Reports about me", ReportsAboutMe, "exclamation-triangle", 27)
            .Navigation(Side.Selling, "Claims", ClaimsOf(Side.Selling), "flag", 12);
        host.Services.AddScoped<Standings>().AddScoped<IReadStandings>(services => services.GetRequiredService<Standings>());
        host.Services.AddScoped<IReadClaims, ReadClaims>();
        host.Services.AddSingleton<ICarrier, OwnCarrier>();
        host.Services.AddSingleton<IQuoteFigures, ComplaintsFigures>();
        host.Services.AddScoped<IPersonalData, ComplaintsData>();
        return host;
    }

    /// <summary>The customer's list of reports, and the navigation entry of its pages.</summary>
    internal const string ReportsAboutMe = "/account/reports";

    /// <summary>The navigation and the entry for a report's pages.</summary>
    internal static (Side Side, string Section) ReportsFor(Party viewer) => viewer == Party.Buyer ? (Side.Buying, ReportsAboutMe) : (Side.Selling, "/orders?side=selling");

    /// <summary>The orders with an open claim, and the navigation entry of a claim's pages.</summary>
    internal static string ClaimsOf(Side side) => $"/orders?side={(side == Side.Buying ? "buying" : "selling")}&claims=true";
}
