namespace Marketplace.Notices.Domain;

/// <summary>An order as an email shows it.</summary>
/// <param name="Number">Its number in groups.</param>
/// <param name="Title">What was bought, with the quantity.</param>
/// <param name="Amount">Its amount; null if unknown.</param>
/// <param name="Picture">The absolute address of the offer's picture; null if unknown.</param>
internal sealed record MailOrder(string Number, string Title, string? Amount, string? Picture);
