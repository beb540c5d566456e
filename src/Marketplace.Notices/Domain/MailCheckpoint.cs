namespace Marketplace.Notices.Domain;

/// <summary>A state of the review ledger, which the reader keeps with the email and can compare later.</summary>
/// <param name="Size">The number of entries.</param>
/// <param name="Root">The root in hexadecimal digits.</param>
/// <param name="Link">The absolute address of the ledger.</param>
internal sealed record MailCheckpoint(long Size, string Root, string Link);
