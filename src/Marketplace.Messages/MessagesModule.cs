using Marketplace.Casework;
using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Guides;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Personal;
using Marketplace.Events;
using Marketplace.Kernel.Web;
using Marketplace.Messages.AnswerQuestion;
using Marketplace.Messages.DecideMessage;
using Marketplace.Messages.Demo;
using Marketplace.Messages.Domain;
using Marketplace.Messages.EventHandlers;
using Marketplace.Messages.FollowConversation;
using Marketplace.Messages.KeepUploads;
using Marketplace.Messages.Parts;
using Marketplace.Messages.Persistence;
using Marketplace.Messages.Personal;
using Marketplace.Messages.Shared;
using Marketplace.Messages.TranslateConversation;
using Marketplace.Messages.WatchConversations;
using Marketplace.Translation;
using Marketplace.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Messages;

/// <summary>Registers the module.</summary>
public static class MessagesModule
{
    /// <summary>Adds the module to the host.</summary>
    public static WebApplicationBuilder AddMessages(this WebApplicationBuilder host)
    {
        var module = host.AddModule<MessagesDbContext, MessagesSqliteDbContext>(MessagesDbContext.SchemaName)
            .Options<MessagesOptions>("Messages")
            .Queue<MessageQueue>()
            .Queue<QuestionQueue>()
            .On<OrderPlaced, OpenConversationWhenOrderIsPlaced>()
            .On<OrderAdded, OpenConversationWhenOrderIsPlaced>()
            .On<ClaimOpened, OpenConversationWhenClaimIsOpened>()
            .On<CardPosted, ShowCardInConversation>()
            .On<CardChanged, ShowCardInConversation>()
            .On<FileUploaded, ScanFile>()
            .On<AccountClosed, ForgetPartyWhenAccountIsClosed>()
            .On<AccountForgotten, ForgetPartyWhenAccountIsClosed>()
            .Work<TellOfMissedMessages>()
            .Work<ForgetOldUploads>()
            .Work<ForgetOldQuestions>()
            .Translates<MessagesDbContext>()
            .Unread<UnreadMessages>()
            .Part<ConversationPart>(Places.Order, 10)
            .Part<ClaimConversationPart>(Places.Claim, 10)
            .Part<UnreadPart>(Places.SellerHome, 30)
            .Part<AskAboutOfferPart>(Places.OfferSeller, 20)
            .Part<AskSellerPart>(Places.SellerSummary, 80)
            .Part<CaseConversationPart>(Places.Case, 20)
            .Part<CaseConversationPart>(Places.ClaimCase, 20)
            .Part<ReviewMessagesPart>(Places.Review, 50)
            .Part<CaseConversationPart>(Places.Review, 60)
            .Part<CaseConversationPart>(Places.CustomerReportCase, 20)
            .Part<CaseConversationPart>(Places.AmountCase, 20)
            .Part<ClaimCaseConversationPart>(Places.ClaimCase, 10)
            .Navigation(Side.Buying, "Messages", "/messages", "chat-left-text", 15)
            .Navigation(Side.Selling, "Messages", "/messages", "chat-left-text", 15)
            .Navigation(Side.Selling, "Ready-made answers", "/shop/answers", "chat-left-text", 47)
            .Demo<MessagesDemo>();
        // Only needed with a translation engine.
        if (module.HasTranslator) module.On<MessageSent, AskForTranslationWhenMessageIsSent>();
        host.Services.AddScoped<IReadConversations, ReadConversations>().AddScoped<IFindInvolvement, OwnFiles>().AddScoped<ConversationTranslations>().AddScoped<Uploads>().AddScoped<ConversationBars>();
        host.Services.AddSingleton<Listeners>().AddHostedService<LookForMessages>();
        host.Services.AddScoped<IPersonalData, MessagesData>().AddSingleton<IQuoteFigures, MessagesFigures>();
        return host;
    }
}
