using Marketplace.Casework;
using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Billing;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Guides;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Personal;
using Marketplace.Contracts.Reviews;
using Marketplace.Events;
using Marketplace.Files.Drafts;
using Marketplace.Kernel.Web;
using Marketplace.Orders.DecideAmount;
using Marketplace.Orders.Demo;
using Marketplace.Orders.Domain;
using Marketplace.Orders.EventHandlers;
using Marketplace.Orders.Jobs;
using Marketplace.Orders.Parts;
using Marketplace.Orders.Payments;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Personal;
using Marketplace.Orders.SettleMoney;
using Marketplace.Orders.Shown;
using Marketplace.Stripe;
using Marketplace.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Orders;

/// <summary>Registers the module.</summary>
public static class OrdersModule
{
    internal const string Selling = "/orders?side=selling";
    internal const string Buying = "/orders?side=buying";
    private const string WithClaims = "&claims=true";

    /// <summary>Adds the module to the host.</summary>
    public static WebApplicationBuilder AddOrders(this WebApplicationBuilder host)
    {
        var module = host.AddModule<OrdersDbContext, OrdersSqliteDbContext>(OrdersDbContext.SchemaName)
            .Hears<HearStripe>()
            .Options<OrdersOptions>("Orders")
            .Options<PaymentOptions>("Payments")
            .On<OfferBought, PlaceOrderWhenOfferIsBought>()
            .On<OfferSoldByMessage, AddOrderWhenOfferIsSoldByMessage>()
            .On<ReviewPublished, NoteReviewWhenItIsPublished>()
            .On<MessageSent, NoteFirstAnswerWhenMessageIsSent>()
            .On<PaymentRequested, ChargeWhenPaymentIsRequested>()
            .On<RefundRequested, RefundWhenRefundIsRequested>()
            .On<PaymentReported, LookUpReportedPayment>()
            .On<DisputeReported, FollowDispute>()
            .On<ClaimOpened, MarkOrderWhenClaimChanges>()
            .On<ClaimClosed, MarkOrderWhenClaimChanges>()
            .On<RefundOwed, RefundWhenClaimOwesIt>()
            .On<RemedyDecided, CarryOutRemedyWhenItIsDecided>()
            .On<ContractWithdrawn, EndOrderWhenContractIsWithdrawn>()
            .On<WithdrawalAddressGiven, EndOrderWhenContractIsWithdrawn>()
            .On<WithdrawalCompleted, EndOrderWhenContractIsWithdrawn>()
            .On<WithdrawalLapsed, EndOrderWhenContractIsWithdrawn>()
            .On<SellingPaused, CopySellerPause>()
            .On<SellingResumed, CopySellerPause>()
            .On<AccountSuspended, CopySellerPause>()
            .On<SuspensionEnded, CopySellerPause>()
            .On<AccountClosing, CopySellerPause>()
            .On<AccountKept, CopySellerPause>()
            .On<AccountClosed, ForgetPartyWhenAccountIsClosed>()
            .Queue<AmountQueue>()
            .Queue<MoneyQueue>()
            .Part<ContinuePart>(Places.Home, 5)
            .Part<SellerOrdersPart>(Places.SellerHome, 10)
            .Part<SalesPart>(Places.SellerFigures, 30)
            .Part<CaseOrderPart>(Places.Case, 30)
            .Part<CaseOrderPart>(Places.ClaimCase, 30)
            .Part<CaseOrderPart>(Places.Review, 40)
            .Part<CaseOrderPart>(Places.CustomerReportCase, 30)
            .Part<CaseOrderPart>(Places.AmountCase, 30)
            .Part<BlockPart>(Places.Customer, 10)
            .Part<CaseOrderPart>(Places.HoldCase, 30)
            .Work<DeleteDrafts<OrdersDbContext, DeliveredContent>>()
            .Work<FindMissingAnswers>()
            .Work<RetryRefunds>()
            .Work<FollowDisputes>()
            .Work<ReportOwedRefunds>()
            .Work<AdvanceOrders>()
            .Work<AdvanceCustomOrders>()
            .Work<RemindOfProposals>()
            .Command<RebuildSales>()
            .Demo<OrdersDemo>()
            .Navigation(Side.Selling, "Orders", Selling, "receipt", 10)
            .Navigation(Side.Selling, "Blocked customers", "/shop/blocked-customers", "people", 48)
            .Navigation(Side.Buying, "My orders", Buying, "bag", 10)
            .Waiting(Selling, services => new WaitingOrders(services.GetRequiredService<OrdersDbContext>(), services.GetRequiredService<TimeProvider>(), OrderSide.Selling))
            .Waiting(Buying, services => new WaitingOrders(services.GetRequiredService<OrdersDbContext>(), services.GetRequiredService<TimeProvider>(), OrderSide.Buying))
            .Waiting(Selling + WithClaims, services => new OpenClaims(services.GetRequiredService<OrdersDbContext>(), services.GetRequiredService<IReadClaims>(), OrderSide.Selling))
            .Waiting(Buying + WithClaims, services => new OpenClaims(services.GetRequiredService<OrdersDbContext>(), services.GetRequiredService<IReadClaims>(), OrderSide.Buying))
            .Navigation(Side.Staff, "Orders", "/admin/orders", "receipt", 10);
        if (module.HasStripe) host.Services.AddSingleton<IPaymentGateway, StripeGateway>();
        else host.Services.AddSingleton<IPaymentGateway, TestGateway>();
        host.Services.AddScoped<Answers>();
        host.Services.AddScoped<ShownOrders>().AddScoped<FindParties>();
        host.Services.AddScoped<IReadContacts, ReadContacts>().AddScoped<IReadEnds, ReadEnds>().AddScoped<IReadRemedies, ReadRemedies>().AddScoped<IFindInvolvement, OwnOrders>();
        host.Services.AddSingleton<IQuoteFigures, OrdersFigures>();
        host.Services.AddScoped<IPersonalData, OrdersData>();
        return host;
    }
}
