using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;

namespace Marketplace.Messages.Shared;

/// <summary>Whether support was asked about a message, by which side, and what it found.</summary>
internal sealed record CaseState(int Position, Party By, MessageOutcome? Outcome);
