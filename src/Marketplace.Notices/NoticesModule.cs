using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Web;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Demo;
using Marketplace.Notices.Domain;
using Marketplace.Notices.EventHandlers;
using Marketplace.Notices.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

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
            .On<AccountRegistered, KnowRecipientWhenAccountIsRegistered>()
            .On<EmailConfirmationRequested, WriteToPersonWhenEmailConfirmationIsRequested>()
            .On<RegistrationRepeated, WriteToOwnerWhenRegistrationIsRepeated>()
            .On<PasswordResetRequested, WriteToPersonWhenPasswordResetIsRequested>()
            .On<PasswordChanged, WriteToPersonWhenPasswordIsChanged>()
            .On<EmailChangeRequested, WriteToBothAddressesWhenEmailChangeIsRequested>()
            .On<EmailChanged, MoveRecipientWhenEmailIsChanged>()
            .On<OrderPlaced, TellSellerWhenOrderIsPlaced>()
            .On<OrderConfirmed, TellBuyerWhenOrderIsConfirmed>()
            .On<OrderPaid, TellOtherPartyWhenOrderIsPaid>()
            .On<PaymentDeclined, TellBuyerWhenPaymentIsDeclined>()
            .On<OrderSent, TellBuyerWhenOrderIsSent>()
            .On<OrderFinished, TellOtherPartyWhenOrderIsFinished>()
            .On<OrderCanceled, TellOtherPartyWhenOrderIsCanceled>()
            .On<OrderRefunded, TellOtherPartyWhenOrderIsRefunded>()
            .On<MessageSent, TellReceiverWhenMessageIsSent>()
            .On<MessageMissed, TellReceiverWhenMessageIsMissed>()
            .On<ReviewPublished, TellSellerWhenReviewIsPublished>()
            .On<ReviewEdited, TellSellerWhenReviewIsEdited>()
            .On<ReviewWithdrawn, TellSellerWhenReviewIsWithdrawn>()
            .On<ReviewReplied, TellBuyerWhenReviewIsReplied>()
            .On<DeletionRequested, TellBothPartiesWhenDeletionIsRequested>()
            .On<DeletionDecided, TellBothPartiesWhenDeletionIsDecided>()
            .On<DecisionAppealed, TellOtherPartyWhenDecisionIsAppealed>()
            .On<DeletionRequestClosed, TellWhoAskedWhenDeletionRequestIsClosed>()
            .On<ReviewReported, TellReporterWhenReviewIsReported>()
            .On<FilingDecided, TellSellerWhenFilingIsDecided>()
            .On<MessageQueued, SendMessageWhenQueued>()
            .Unread<UnreadNotices>()
            .Work<ForgetOldMessages>()
            .Demo<NoticesDemo>()
            .Options<NoticesOptions>("Notices");
        host.Services.AddHttpClient();
        host.Services.AddSingleton<MessageFiles>().AddScoped<Notifier>();
        if (host.Configuration.GetSection("Notices:Smtp").Exists()) host.Services.AddSingleton<IChannel, MailServer>();
        else host.Services.AddSingleton<IChannel, MailFile>();
        if (host.Configuration.GetSection("Notices:PhoneGateway").Exists()) host.Services.AddSingleton<IChannel, PhoneGateway>();
        else host.Services.AddSingleton<IChannel, PhoneFile>();
        return host;
    }
}
