using MailKit.Net.Smtp;
using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Billing;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Personal;
using Marketplace.Contracts.Reviews;
using Marketplace.Events;
using Marketplace.Kernel.Web;
using Marketplace.Notices.Channels;
using Marketplace.Notices.ComposeMail;
using Marketplace.Notices.Demo;
using Marketplace.Notices.Domain;
using Marketplace.Notices.EventHandlers;
using Marketplace.Notices.HandleRefusals;
using Marketplace.Notices.Parts;
using Marketplace.Notices.Persistence;
using Marketplace.Notices.Personal;
using Marketplace.Notices.SendMail;
using Marketplace.Notices.SendPhoneMessage;
using Marketplace.Notices.WriteNotice;
using Marketplace.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Marketplace.Notices;

/// <summary>Registers the module.</summary>
public static class NoticesModule
{
    /// <summary>Adds the module to the host.</summary>
    public static WebApplicationBuilder AddNotices(this WebApplicationBuilder host)
    {
        host.AddModule<NoticesDbContext, NoticesSqliteDbContext>(NoticesDbContext.SchemaName)
            .Navigation(Side.Buying, "Notices", "/notices", "bell", 20)
            .Navigation(Side.Selling, "Notices", "/notices", "bell", 50)
            .On<AccountRegistered, CopyRecipient>()
            .On<ShopOpened, CopyShop>()
            .On<ShopEdited, CopyShop>()
            .On<EmailConfirmationRequested, AccountNotices>()
            .On<RegistrationRepeated, AccountNotices>()
            .On<PasswordResetRequested, AccountNotices>()
            .On<PasswordChanged, AccountNotices>()
            .On<SignInMethodChanged, AccountNotices>()
            .On<EmailChangeRequested, AccountNotices>()
            .On<PersonalDataReady, DataNotices>()
            .On<AccountClosing, ClosingNotices>()
            .On<AccountClosingSoon, ClosingNotices>()
            .On<AccountKept, ClosingNotices>()
            .On<AccountForgotten, ClosingNotices>()
            .On<AccountClosed, ForgetRecipientWhenAccountIsClosed>()
            .On<AccountSuspended, SuspensionNotices>()
            .On<SuspensionEnded, SuspensionNotices>()
            .On<SuspensionUpheld, SuspensionNotices>()
            .On<EmailChanged, MoveRecipient>()
            .On<EmailChanged, AccountNotices>()
            .On<PhoneChanged, AccountNotices>()
            .On<PhoneChanged, FollowPhone>()
            .On<LanguageChosen, FollowLanguage>()
            .On<TimeZoneChanged, FollowZone>()
            .On<OrderPlaced, CopyOrder>()
            .On<OrderAdded, CopyOrder>()
            .On<OrderAmountChanged, CopyOrder>()
            .On<OrderFinished, CopyOrder>()
            .On<OrderCanceled, CopyOrder>()
            .On<OrderRefunded, CopyOrder>()
            .On<CardPosted, OrderChangeNotices>()
            .On<CardAwaited, OrderChangeNotices>()
            .On<CardChanged, OrderChangeNotices>()
            .On<OrderAdded, OrderChangeNotices>()
            .On<ConfirmationAwaited, OrderChangeNotices>()
            .On<AddedOrderEnded, OrderChangeNotices>()
            .On<OrderClosingSoon, OrderChangeNotices>()
            .On<AmountReviewRequested, OrderChangeNotices>()
            .On<AmountJudged, OrderChangeNotices>()
            .On<FeedbackReminded, OrderChangeNotices>()
            .On<OrderPlaced, OrderNotices>()
            .On<OrderConfirmed, OrderNotices>()
            .On<PaymentAwaited, OrderNotices>()
            .On<BuyerSaidPaid, OrderNotices>()
            .On<OrderPaid, OrderNotices>()
            .On<PaymentDeclined, OrderNotices>()
            .On<OrderSent, OrderNotices>()
            .On<OrderFinished, OrderNotices>()
            .On<OrderCanceled, OrderNotices>()
            .On<OrderRefunded, OrderNotices>()
            .On<PaymentDisputed, DisputeNotices>()
            .On<DisputeWon, DisputeNotices>()
            .On<DisputeLost, DisputeNotices>()
            .On<OrderPartlyRefunded, OrderNotices>()
            .On<RepaymentOwed, OrderNotices>()
            .On<ClaimOpened, ClaimNotices>()
            .On<SolutionOffered, ClaimNotices>()
            .On<SolutionAccepted, ClaimNotices>()
            .On<SolutionDeclined, ClaimNotices>()
            .On<AnswerAwaited, ClaimNotices>()
            .On<ReturnSent, ClaimNotices>()
            .On<SolutionWithdrawn, ClaimNotices>()
            .On<ReturnAwaited, ClaimNotices>()
            .On<ReturnLapsed, ClaimNotices>()
            .On<RefundReported, ClaimNotices>()
            .On<ReturnReceived, ClaimNotices>()
            .On<ClaimEscalated, ClaimNotices>()
            .On<ClaimDecided, ClaimNotices>()
            .On<ClaimClosed, ClaimNotices>()
            .On<ClaimFoundUntrue, ClaimNotices>()
            .On<ContractWithdrawn, WithdrawalNotices>()
            .On<WithdrawalAddressGiven, WithdrawalNotices>()
            .On<WithdrawalReturnSent, WithdrawalNotices>()
            .On<WithdrawalCompleted, WithdrawalNotices>()
            .On<WithdrawalReturnAwaited, WithdrawalNotices>()
            .On<WithdrawalLapsed, WithdrawalNotices>()
            .On<CustomerReported, CustomerReportNotices>()
            .On<CustomerReportAnswered, CustomerReportNotices>()
            .On<CustomerReportDisputed, CustomerReportNotices>()
            .On<CustomerReportDecided, CustomerReportNotices>()
            .On<CustomerReportWithdrawn, CustomerReportNotices>()
            .On<CustomerReportLapsed, CustomerReportNotices>()
            .On<MessageSent, ConversationNotices>()
            .On<MessageMissed, ConversationNotices>()
            .On<MessageJudged, ConversationNotices>()
            .On<SupportAsked, MailQuestionToSupport>()
            .On<SupportAnswered, SupportNotices>()
            .On<OfferBack, FavouriteNotices>()
            .On<OfferCheaper, FavouriteNotices>()
            .On<ReviewPublished, ReviewNotices>()
            .On<ReviewEdited, ReviewNotices>()
            .On<ReviewWithdrawn, ReviewNotices>()
            .On<ReviewReplied, ReviewNotices>()
            .On<ReviewUpdateRequested, ReviewNotices>()
            .On<SellerLevelChanged, ReviewNotices>()
            .On<RefusalDecided, ReviewNotices>()
            .On<ReviewReported, ModerationNotices>()
            .On<DeletionRequested, ModerationNotices>()
            .On<DeletionDecided, ModerationNotices>()
            .On<DecisionAppealed, ModerationNotices>()
            .On<DeletionRequestClosed, ModerationNotices>()
            .On<FilingDecided, ModerationNotices>()
            .On<CaseHandedOver, StaffNotices>()
            .On<IdentityConfirmationDue, IdentityNotices>()
            .On<SellingPaused, IdentityNotices>()
            .On<IdentityCheckAhead, IdentityNotices>()
            .On<IdentityCheckDue, IdentityNotices>()
            .On<IdentityChecked, IdentityNotices>()
            .On<PayoutPaid, BillingNotices>()
            .On<PayoutFailed, BillingNotices>()
            .On<PayoutAccountChanged, BillingNotices>()
            .On<HoldDecided, BillingNotices>()
            .On<MessageQueued, SendMessage>()
            .Unread<UnreadNotices>()
            .Part<MuteSellerPart>(Places.SellerSummary, 95)
            .Part<MuteOrderSellerPart>(Places.OrderSeller, 10)
            .Work<ReadBounces>()
            .Demo<NoticesDemo>()
            .Options<NoticesOptions>("Notices");
        host.Services.AddSingleton<MessageFiles>().AddSingleton<NoticeWriter>().AddScoped<MailView>().AddScoped<MailComposer>().AddScoped<INotifier, Notifier>().AddScoped<RefusalDesk>();
        if (host.Configuration.GetSection("Notices:Smtp").Exists()) host.Services.AddScoped<IChannel, MailServer>();
        else host.Services.AddScoped<IChannel, MailFile>();
        // Same as HttpClient: private authorities publish no revocation lists, and a slow list server must not delay mail.
        host.Services.AddTransient(_ => new SmtpClient { CheckCertificateRevocation = false });
        if (host.Configuration.GetSection("Notices:Twilio").Exists()) host.Services.AddSingleton<IChannel, TwilioGateway>();
        else if (host.Configuration.GetSection("Notices:PhoneGateway").Exists()) host.Services.AddSingleton<IChannel, PhoneGateway>();
        else host.Services.AddSingleton<IChannel, PhoneFile>();
        host.Services.AddHttpClient(nameof(PhoneGateway)).AddResilienceHandler(nameof(PhoneGateway), (pipeline, context) =>
        {
            // Networks use real time, whatever the product's clock says.
            pipeline.TimeProvider = TimeProvider.System;
            PhoneGateway.Protect(pipeline, context.ServiceProvider.GetRequiredService<IOptions<NoticesOptions>>().Value);
        });
        var twilio = host.Services.AddHttpClient(nameof(TwilioGateway));
        twilio.AddResilienceHandler(nameof(TwilioGateway), (pipeline, context) =>
        {
            pipeline.TimeProvider = TimeProvider.System;
            TwilioGateway.Protect(pipeline, context.ServiceProvider.GetRequiredService<IOptions<NoticesOptions>>().Value);
        });
        if (Uri.TryCreate(host.Configuration["Notices:Twilio:Url"], UriKind.Absolute, out var address)) twilio.AddHttpMessageHandler(() => new TwilioAddress(address));
        host.Services.AddScoped<IPersonalData, NoticesData>();
        return host;
    }
}
