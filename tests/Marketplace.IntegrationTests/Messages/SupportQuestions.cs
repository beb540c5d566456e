using Marketplace.Kernel.Domain;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Messages;

/// <summary>Messages to support.</summary>
internal static class SupportQuestions
{
    public const string Page = "/help/contact";
    public const string Text = "The parcel of my order has not moved for a week.";
    public const string Answer = "The carrier has found it. It arrives tomorrow.";

    /// <summary>A person writes to support.</summary>
    public static async Task<Page> Ask(Market market, Person person, string order = "", string text = Text) =>
        await (await market.SignInAs(person).Open(Page)).Submit("Send message", new { Topic = "Order", Order = order, Text = text });

    /// <summary>A visitor writes to support.</summary>
    public static async Task<Page> AskAs(Market market, string email, string text = Text) =>
        await (await market.Visitor().Open(Page)).Submit("Send message", new { Topic = "Account", Email = email, Text = text });

    /// <summary>The case of the newest message with this text.</summary>
    public static Task<string> CaseOf(Market market, string text) => market.In(async (MessagesDbContext db) =>
        $"/admin/questions/{new Number(await db.Questions.Where(q => q.Text == text).MaxAsync(q => q.Id))}");

    /// <summary>A case that somebody has just opened.</summary>
    public static async Task<string> Open(Market market)
    {
        var text = $"Please help me. {Guid.NewGuid()}";
        (await Ask(market, await market.Buyer(), text: text)).Errors.ShouldBeEmpty();
        return await CaseOf(market, text);
    }
}
