using Marketplace.Contracts;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Guides;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Events;
using Marketplace.Files.Drafts;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Demo;
using Marketplace.Orders.Domain;
using Marketplace.Orders.EventHandlers;
using Marketplace.Orders.Parts;
using Marketplace.Orders.Payments;
using Marketplace.Orders.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Orders;

/// <summary>Registers the module.</summary>
public static class OrdersModule
{
    /// <summary>Adds the module to the host.</summary>
    public static WebApplicationBuilder AddOrders(this WebApplicationBuilder host)
    {
        host.AddModule<OrdersDbContext, OrdersSqliteDbContext>(OrdersDbContext.SchemaName)
            .Options<OrdersOptions>("Orders")
            .Options<PaymentOptions>("Payments")
            .On<OfferBought, PlaceOrderWhenOfferIsBought>()
            .On<ReviewPublished, NoteReviewWhenItIsPublished>()
            .On<MessageSent, NoteFirstAnswerWhenMessageIsSent>()
            .On<PaymentRequested, ChargeWhenPaymentIsRequested>()
            .On<RefundRequested, RefundWhenRefundIsRequested>()
            .On<ClaimOpened, MarkOrderWhenClaimChanges>()
            .On<ClaimClosed, MarkOrderWhenClaimChanges>()
            .On<RefundOwed, RefundWhenClaimOwesIt>()
            .On<ContractWithdrawn, EndOrderWhenContractIsWithdrawn>()
            .On<WithdrawalCompleted, EndOrderWhenContractIsWithdrawn>()
            .Part<CaseOrderPart>(Places.Case, 15)
            .Part<CaseOrderPart>(Places.ClaimCase, 15)
            .Part<CaseOrderPart>(Places.Review, 40)
            .Part<CaseOrderPart>(Places.CustomerReportCase, 10)
            .Work<DeleteDrafts<OrdersDbContext, DeliveredContent>>()
            .Work<FindMissingAnswers>()
            .Demo<OrdersDemo>()
            .Navigation(Side.Selling, "Orders", "/orders?side=selling", "receipt", 10)
            .Navigation(Side.Buying, "My orders", "/orders?side=buying", "bag", 10)
            .Navigation(Side.Staff, "Orders", "/admin/orders", "receipt", 10);
        host.Services.AddSingleton<IPaymentGateway, TestGateway>();
        host.Services.AddScoped<IReadContacts, ReadContacts>();
        host.Services.AddSingleton<IQuoteFigures, OrdersFigures>();
        return host;
    }
}
