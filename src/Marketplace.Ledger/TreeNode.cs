namespace Marketplace.Ledger;

/// <summary>The top of a complete subtree, whose hash never changes.</summary>
/// <param name="Level">It has two to the power of this many leaves.</param>
/// <param name="Index">Its position among the nodes of its level, from 0.</param>
public readonly record struct TreeNode(int Level, long Index);
