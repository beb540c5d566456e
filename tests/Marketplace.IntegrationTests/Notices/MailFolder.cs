using MimeKit;

namespace Marketplace.IntegrationTests.Notices;

/// <summary>The messages a market would have sent, read as a mail program reads them.</summary>
internal static class MailFolder
{
    /// <summary>The emails to an address, oldest first.</summary>
    public static IReadOnlyList<MimeMessage> MailTo(this Market market, string email) =>
        [.. Files(market, "mail").Select(file => MimeMessage.Load(file)).Where(mail => mail.To.Mailboxes.Single().Address == email)];

    /// <summary>The phone messages to a number, oldest first.</summary>
    public static IReadOnlyList<string> PhoneMessagesTo(this Market market, string phone) =>
        [.. Files(market, "phone").Select(File.ReadAllText).Where(text => text.StartsWith($"To: {phone}\n", StringComparison.Ordinal))];

    private static IEnumerable<string> Files(Market market, string folder)
    {
        var path = Path.Combine(market.Folder, folder);
        return Directory.Exists(path) ? Directory.GetFiles(path).Order(StringComparer.Ordinal) : [];
    }
}
