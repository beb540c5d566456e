using Marketplace.Billing.DecideHold;
using Marketplace.Billing.DecideIdentity;
using Marketplace.Billing.Demo;
using Marketplace.Billing.Domain;
using Marketplace.Billing.EventHandlers;
using Marketplace.Billing.ExportEarnings;
using Marketplace.Billing.ExportStatement;
using Marketplace.Billing.Jobs;
using Marketplace.Billing.Parts;
using Marketplace.Billing.Payouts;
using Marketplace.Billing.Persistence;
using Marketplace.Billing.Personal;
using Marketplace.Billing.ReadStatement;
using Marketplace.Casework;
using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Billing;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Guides;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Personal;
using Marketplace.Events;
using Marketplace.Kernel.Web;
using Marketplace.Stripe;
using Marketplace.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Billing;

/// <summary>Registers the module.</summary>
public static class BillingModule
{
    /// <summary>Adds the module to the host.</summary>
    public static WebApplicationBuilder AddBilling(this WebApplicationBuilder host)
    {
        var module = host.AddModule<BillingDbContext, BillingSqliteDbContext>(BillingDbContext.SchemaName)
            .Hears<HearStripe>()
            .Options<BillingOptions>("Billing")
            .Options<IdentityOptions>("Identity")
            .On<ShopOpened, OpenIdentityWhenShopOpens>()
            .On<ShopOpened, CopySeller>()
            .On<ShopEdited, CopySeller>()
            .On<AccountClosed, LockSellerWhenAccountIsClosed>()
            .On<OrderPlaced, BookOrder>()
            .On<OrderPaid, BookOrder>()
            .On<OrderFinished, BookOrder>()
            .On<OrderPartlyRefunded, BookOrder>()
            .On<OrderRefunded, BookOrder>()
            .On<OrderAmountChanged, BookOrder>()
            .On<RefundBegan, BookOrder>()
            .On<PaymentDisputed, BookOrder>()
            .On<DisputeWon, BookOrder>()
            .On<DisputeLost, BookOrder>()
            .On<RefundOwed, BookOrder>()
            .On<ClaimOpened, BookOrder>()
            .On<ClaimClosed, BookOrder>()
            .On<ContractWithdrawn, BookOrder>()
            .On<WithdrawalAddressGiven, BookOrder>()
            .On<WithdrawalReturnSent, BookOrder>()
            .On<WithdrawalLapsed, BookOrder>()
            .Queue<HoldQueue>()
            .Queue<IdentityQueue>()
            .Work<ReleaseHeldMoney>()
            .Work<ChargeMonthlyPrices>()
            .Work<MakePayouts>()
            .Work<RemindOfIdentities>()
            .Work<CheckIdentities>()
            .Work<DestroyTaxRecords>()
            .Work<ForgetFormerAccounts>()
            .Work<FindPayoutAnswers>()
            .On<PayoutRequested, PayThroughProvider>()
            .On<PayoutReported, PayThroughProvider>()
            .On<AccountReported, FollowConnectedAccount>()
            .Command<VerifyLedger>()
            .Command<RebuildSellerSums>()
            .Command<EarningsCommand>()
            .Demo<PlansDemo>()
            .Demo<BillingDemo>()
            .Part<OrderMoneyPart>(Places.OrderMoney, 10)
            .Part<OrderTraderPart>(Places.OrderMoney, 20)
            .Part<OfferTraderPart>(Places.OfferSeller, 10)
            .Part<ShopTraderPart>(Places.SellerAbout, 20)
            .Part<IdentityPart>(Places.SellerHome, 5)
            .Part<RefundFeePart>(Places.Refund, 10)
            .Part<BalancePart>(Places.SellerTop, 20)
            .Navigation(Side.Selling, "Earnings", "/shop/earnings", "credit-card", 14)
            .Navigation(Side.Selling, "Seller details", "/shop/identity", "patch-check", 57)
            .Navigation(Side.Administration, "Payouts", "/admin/payouts", "credit-card", 15)
            .Navigation(Side.Administration, "Plans", "/admin/plans", "tag", 20);
        host.Services.PostConfigure<BillingOptions>(BillingOptions.GiveDefaults);
        host.Services.AddSingleton<Vault>();
        host.Services.AddScoped<PayoutRelations>().AddScoped<IFindRelations>(services => services.GetRequiredService<PayoutRelations>());
        host.Services.AddScoped<Traders>().AddScoped<IReadTraders>(services => services.GetRequiredService<Traders>());
        host.Services.AddSingleton<IQuoteFigures, IdentityFigures>();
        if (module.HasStripe) host.Services.AddSingleton<IPayoutGateway, StripePayouts>();
        else host.Services.AddSingleton<IPayoutGateway, BankBatches>();
        host.Services.AddScoped<PayoutDesk>().AddScoped<IdentityDesk>().AddScoped<Checks>().AddScoped<Statements>().AddScoped<StatementPdf>().AddScoped<EarningsFile>();
        host.Services.AddScoped<IReadPlans, ReadPlans>().AddScoped<IReadBatches, ReadBatch.ReadBatches>();
        host.Services.AddSingleton<SeedPlans>().AddHostedService(services => services.GetRequiredService<SeedPlans>());
        host.Services.AddScoped<IPersonalData, BillingData>();
        return host;
    }
}
