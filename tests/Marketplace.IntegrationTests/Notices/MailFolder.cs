using MimeKit;

namespace Marketplace.IntegrationTests.Notices;

/// <summary>What would have gone out of a market, read as a mail program reads it.</summary>
internal static class MailFolder
{
    /// <summary>The e-mails to an address, the oldest first.</summary>
    public static IReadOnlyList<MimeMessage> MailTo(this Market market, string email) =>
        [.. Files(market, "mail").Select(file => MimeMessage.Load(file)).Where(mail => mail.To.Mailboxes.Single().Address == email)];

    /// <summary>The phone messages to a number, the oldest first.</summary>
    public static IReadOnlyList<string> PhoneMessagesTo(this Market market, string phone) =>
        [.. Files(market, "phone").Select(File.ReadAllText).Where(text => text.StartsWith($"To: {phone}\n", StringComparison.Ordinal))];

    private static IEnumerable<string> Files(Market market, string folder)
    {
        var path = Path.Combine(market.Folder, folder);
        return Directory.Exists(path) ? Directory.GetFiles(path).Order(StringComparer.Ordinal) : [];
    }
}
