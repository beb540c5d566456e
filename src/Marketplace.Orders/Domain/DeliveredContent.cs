using Marketplace.Files.Drafts;

namespace Marketplace.Orders.Domain;

/// <summary>A delivered file's content. It is a draft, only for the seller, until the order is marked as sent.</summary>
internal sealed record DeliveredContent(long OrderId, int Position, string Name, byte[] Bytes, DateTime? DraftedAt) : IDraft;
