using System.Globalization;
using Marketplace.Kernel.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Web.Mvc;

/// <summary><c>{number:number}</c> in a route matches a <see cref="Number"/> only; anything else is 404.</summary>
internal sealed class NumberConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        Number.TryParse(Convert.ToString(values[routeKey], CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out _);
}
